"""The words around and inside names in English news: tables that tagging and linking read."""

# Before a person's name, outside of it: "President", "Mr.". Lower case, without the full stop.
TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess pope
    president president-elect vice-president premier chancellor minister secretary undersecretary
    administrator senator sen sens representative rep reps congressman congresswoman gov governor
    gen general lt
    lieutenant col colonel maj major capt captain sgt sergeant cpl corporal private admiral adm
    marshal brigadier brig commander cmdr ambassador envoy spokesman spokeswoman spokesperson
    chairman chairwoman chairperson chair chief director judge justice attorney mayor sheikh
    sheik sultan emir ayatollah imam mullah archbishop bishop cardinal rabbi reverend rev father
    fr brother sister coach striker midfielder defender goalkeeper skipper manager economist
    analyst trader dealer lawyer deputy leader commissioner inspector detective officer
    constable actor actress singer author writer speaker treasurer councillor alderman monsignor
    metropolitan patriarch shah hojatoleslam hojjatoleslam founder co-chair co-chairman ceo cfo
    coo cto messrs madam madame monsieur herr senor signor comrade citizen superintendent
    sheriff warden dean rector provost principal advisor adviser aide ambassador-designate
    counsel counselor counsellor consul quarterback pitcher forward winger champion veteran
    teammate novelist poet historian playwright conductor composer pianist violinist architect
    scientist researcher physicist
    """.split()
)
# These stand before a title and belong to it: "Deputy Prime Minister", "Acting Secretary".
TITLE_PARTS = frozenset(
    """
    prime foreign deputy vice chief first senior acting former late interim executive managing
    assistant associate associated under crown supreme general foreign-affairs defence defense
    finance interior justice trade economy economic energy agriculture health education labour
    labor transport culture information environment state home attorney lord special press
    national security non-executive co lieutenant major commander-in-chief field grand
    honourable honorable right archbishop ex- ex
    """.split()
)

# The last word of an organisation's name, or the first before "of".
ORG_HEADS = frozenset(
    """
    ministry department commission committee council agency organization organisation
    association federation union bank bancorp bancshares bankshares banks corporation corp inc
    ltd co cos company companies plc group holdings holding university college institute
    institution institutes school academy party front movement army navy force forces brigade
    police court parliament congress senate assembly house board authority office bureau service
    services administration club united fc league airlines airline airways motors industries
    industry industrial international partners partnership fund funds trust foundation society
    center centre hospital museum team newspaper times post journal news radio television tv
    network press exchange securities capital ag sa nv spa gmbh bhd pty lp llc llp ab oy oyj asa
    kk systems technologies technology energy oil petroleum gas steel electric electronics
    communications laboratories labs pharmaceuticals chemical chemicals foods stores insurance
    assurance mills mines mining resources properties products enterprises brothers bros
    associates consulting treasury cabinet secretariat directorate command corps guard guards
    patrol legislature chamber consortium cooperative co-operative alliance coalition
    confederation institute fed reserve orchestra ballet opera church synagogue diocese tribunal
    ombudsman inspectorate registry syndicate guild conglomerate bourse knesset duma bundestag
    bundesbank majlis mejlis savings financial finance telecom telecommunications telephone
    aerospace aviation shipping lines railways railroad broadcasting publishing publications
    entertainment studios pictures records motor automotive rubber paper power utilities
    limited incorporated brotherhood jihad daily tribune herald gazette telegraph chronicle
    """.split()
)
# Of those, the ones that make an organisation only with more words before them.
WEAK_ORG_HEADS = frozenset(
    """
    house times post united international capital energy oil gas power steel paper news press
    service services team front force forces office school center centre church resources
    products industry industrial electric records lines motor rubber fund chamber guard finance
    financial union technology reserve gas court company companies group bank banks party club
    parliament police army navy congress senate cabinet council board association department
    ministry government university hospital museum newspaper radio television tv network
    exchange agency committee commission treasury organization organisation federation society
    trust foundation college academy institute corporation movement brigade assembly authority
    bureau administration league airline airlines airways motors industries partners partnership
    securities systems insurance stores foods mining mines properties savings chemical chemicals
    shipping aviation aerospace
    """.split()
)
# Of those, the ones that are an organisation even alone.
STRONG_ORG_WORDS = frozenset(
    """
    knesset duma bundestag bundesbank majlis mejlis fed congress senate treasury pentagon
    interpol politburo
    """.split()
)
COMPANY_ENDINGS = frozenset(
    """
    inc corp co ltd plc llc llp ag nv spa gmbh bhd pty cos bros ab oyj asa kk lp bv kg sarl sa
    """.split()
)
# Offices of a state: a people before them is no part of the name ("Iranian Foreign Ministry").
STATE_HEADS = frozenset(
    """
    ministry government parliament army navy police cabinet embassy consulate office court
    congress senate assembly legislature treasury forces force guard
    """.split()
)

# The last word of a place's name when it has a capital.
PLACE_HEADS = frozenset(
    """
    river sea lake ocean bay gulf strait straits island islands isle mountain mountains mount
    peninsula desert valley canal province region district county city town village airport port
    harbor harbour street avenue road boulevard square bridge highway border heights hills beach
    park coast falls plateau basin corridor pass creek canyon forest plain plains tunnel dam
    oblast raion governorate prefecture canton parish palace stadium tower terminal station
    territory territories strip bank peak cape point springs
    """.split()
)
# The first word of a place's name: "Mount Ararat", "Gulf of Aden".
PLACE_OPENERS = frozenset(
    """
    mount lake cape port fort gulf bay strait straits isle gulf sea republic kingdom sultanate
    duchy emirate principality province city state san santa saint st ste mt ft los las el new
    north south east west
    """.split()
)
# A built thing or a water that makes a place of the name before it, in lower case.
BUILT_HEADS = frozenset("bridge highway river dam tunnel canal motorway railway pipeline".split())
BUILT_ADJECTIVES = frozenset(
    """
    automobile highway railway rail road suspension border gas oil hydroelectric pedestrian
    cross-border international
    """.split()
)

EVENT_HEADS = frozenset(
    """
    summit conference forum revolution war wars games olympics olympiad cup festival
    championship championships day expo uprising intifada open prix fair exhibition biennale
    massacre holocaust marathon tournament jubilee
    """.split()
)
# Before "Day" these make a holiday; other words before it do not.
EVENT_OPENERS = frozenset(
    """
    national independence islamic french world cold civil gulf olympic winter summer asian
    european grand first second great international victory labour labor liberation
    """.split()
)

# Small words inside names, between two capitals.
PARTICLES = frozenset(
    "de del della di da do dos du la le von van der den ter ten bin ibn bint al el ul ur zu".split()
)

SPEECH = frozenset(
    """
    said says told tells added adds noted stressed emphasized emphasised stated announced
    replied argued explained insisted warned declared recalled highlighted underlined remarked
    commented concluded continued observed confirmed denied wrote thinks believes thanked
    congratulated met visited spoke testified
    """.split()
)
# Behind a name these belong to a company or an office, before or behind it.
ORG_FOLLOWERS = frozenset(
    """
    shares stock spokesman spokeswoman spokesperson officials executives subsidiary unit units
    shareholders stockholders directors employees workers management bonds stores plants
    division headquarters earnings agency newspaper team fans players squad
    """.split()
)
ORG_LEADERS = frozenset(
    """
    chairman president director member members spokesman spokeswoman head shares chief executive
    employees subsidiary unit division acquisition takeover officials secretary-general analyst
    economist trader dealer manager vice-president founder
    """.split()
)
PLACE_FOLLOWERS = frozenset(
    "city province region district county airport border area river coast suburb".split()
)
PLACE_LEADERS = frozenset(
    """
    city town village capital port province region district suburb island state county northern
    southern eastern western central nearby downtown
    """.split()
)
# Before "of" a place follows these: "residents of Khankendi".
OF_PLACES = frozenset("residents inhabitants outskirts streets mayor governor".split())
KINSHIP = frozenset("son daughter wife husband brother sister father mother widow".split())

# Capitals that begin no name: weekdays, months, pronouns and what begins sentences.
NO_NAMES = frozenset(
    """
    a an the this that these those he she it they we you i his her its their our your my who
    whom whose which what when where why how if then than there here and but or nor yet so for
    in on at by with from to of as into onto over under after before during since until till
    while although though because unless whereas despite among between against about above below
    behind beyond through throughout within without across around along per via not no none
    neither either both all any each every few many most much more less least other others
    another some such same one two three four five six seven eight nine ten eleven twelve
    hundred thousand million billion first second third last next earlier later also however
    meanwhile moreover therefore thus indeed instead still even only just now today yesterday
    tomorrow tonight once twice again monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun is are
    was were be been being am do does did has have had will would shall should can could may
    might must let according asked speaking including following given based net shr shrs revs
    oper qtly qtr avg div vs mths mln bln pct dlrs cts note year yr inter prior total sales loss
    profit record pay payable per-share yes ok oh well please thank thanks good dear exclusive
    update correction refiled results result score scores leading standings tel fax email
    copyright page photo source editor editors
    """.split()
)
# Capital abbreviations that are no organisations.
NO_ORGS = frozenset(
    """
    GDP GNP CEO CFO COO CTO TV PC IT PR AIDS HIV DNA ID OK AM PM GMT EST EDT PST PDT UTC CET BST
    VAT IPO LNG LPG CD DVD MP MPs MEP VIP UFO SUV USD EUR AZN USDLR DM FX AI UK US USA UAE USSR
    EDT CDT MDT LIFO FIFO CIF FOB PhD BA MA BSc II III IV VI VII VIII IX XI XII VS NOTE CORRECTED
    NYSE-AMEX SDR SDRs CAP M1 M2 M3 M-1 M-3 QC AD BC R&D COVID COVID-19 SARS JR SR NO
    NIL SHR NET REVS AVG MTHS
    """.split()
)
# Abbreviated states and provinces: places behind a comma.
STATES = frozenset(
    """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb
    nev n.c n.d n.h n.j n.m n.y okla ont ore pa penn que r.i s.c s.d tenn tex va vt w.va wash
    wis wyo d.c b.c alta sask man
    """.split()
)
GENERATIONS = frozenset("jr sr ii iii iv".split())
# What follows a name without being one: "the World Cup", "Mr".
ARTICLES = frozenset("the a an".split())

# An article with several of these reports a match.
SPORT = frozenset(
    """
    soccer football rugby cricket tennis golf baseball basketball hockey boxing cycling
    athletics league match matches innings wicket wickets halftime goal goals goalkeeper striker
    midfielder championship tournament playoff quarter-final semifinal quarterfinal standings
    inning umpire referee scored scorer scorers batting bowling defeated seed seeded team teams
    coach
    """.split()
)

# Adjectives and peoples of no country: they stand before names without being part of them.
PEOPLES = frozenset(
    """
    democrat democrats republican republicans conservatives labourite communists socialists
    liberals muslim muslims islamic islamist islamists christian christians jew jews jewish catholic
    catholics protestant protestants orthodox hindu hindus sikh sikhs buddhist buddhists sunni
    sunnis shiite shiites shi'ite shi'ites arab arabs african africans european europeans asian
    asians western westerner westerners latin kurd kurds kurdish chechen chechens tamil tamils
    tatar tatars berber nordic scandinavian balkan caucasian anglo franco roman congressional
    presidential parliamentary senatorial constitutional ministerial papal victorian keynesian
    marxist leninist stalinist nazi nazis fascist biblical koranic olympic olympian
    """.split()
)

# The first word of a team's name.
CLUB_OPENERS = frozenset("fc ac sc cf fk bk rc as cska dynamo dinamo spartak lokomotiv".split())
