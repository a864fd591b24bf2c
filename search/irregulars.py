"""English words whose inflected forms no rule gives, and words that rules must leave alone.

Tables of folded words (search.text.fold): no capitals, accents or apostrophes.
"""

# Each row is a word and its irregular forms; those in -s, -ed and -ing need no telling.
_VERBS = """
be: am is are was were been being beings; have: has had; do: does did done; go: goes went gone;
say: said; pay: paid; lay: laid; repay: repaid; prepay: prepaid; underpay: underpaid;
overpay: overpaid; mislay: mislaid; make: made; remake: remade; take: took taken;
mistake: mistook mistaken; overtake: overtook overtaken; undertake: undertook undertaken;
partake: partook partaken; retake: retook retaken; shake: shook shaken; forsake: forsook forsaken;
wake: woke woken; awake: awoke awoken; break: broke broken; speak: spoke spoken;
steal: stole stolen; freeze: froze frozen; weave: wove woven; choose: chose chosen;
rise: rose risen; arise: arose arisen; drive: drove driven; ride: rode ridden;
override: overrode overridden; write: wrote written; rewrite: rewrote rewritten;
underwrite: underwrote underwritten; strive: strove striven; thrive: throve thriven; bite: bitten;
hide: hid hidden; give: gave given; forgive: forgave forgiven; come: came; become: became;
overcome: overcame; get: got gotten; forget: forgot forgotten; beget: begot begotten;
see: saw seen; foresee: foresaw foreseen; oversee: oversaw overseen; eat: ate eaten; beat: beaten;
fall: fell fallen; know: knew known; grow: grew grown; outgrow: outgrew outgrown; blow: blew blown;
throw: threw thrown; overthrow: overthrew overthrown; draw: drew drawn;
withdraw: withdrew withdrawn; redraw: redrew redrawn; overdraw: overdrew overdrawn;
fly: flew flown flies; show: shown; sow: sown; sew: sewn; mow: mown; bear: bore borne;
wear: wore worn; tear: tore torn; swear: swore sworn; begin: began begun; swim: swam swum;
ring: rang rung; sing: sang sung; drink: drank drunk; shrink: shrank shrunk; sink: sank sunk;
stink: stank stunk; spring: sprang sprung; run: ran; rerun: reran; overrun: overran;
outrun: outran; cling: clung; fling: flung; sling: slung; sting: stung; string: strung;
swing: swung; wring: wrung; dig: dug; stick: stuck; strike: struck stricken; hang: hung;
spin: spun; win: won; sit: sat; spit: spat; think: thought thoughts; rethink: rethought;
bring: brought; buy: bought; fight: fought; seek: sought; catch: caught; teach: taught; tell: told;
foretell: foretold; retell: retold; sell: sold; resell: resold; outsell: outsold; hold: held;
behold: beheld; uphold: upheld; withhold: withheld; stand: stood; understand: understood;
misunderstand: misunderstood; withstand: withstood; find: found; bend: bent; lend: lent;
send: sent; spend: spent; overspend: overspent; outspend: outspent; build: built; rebuild: rebuilt;
lose: lost; shoot: shot shots; overshoot: overshot; light: lit; slide: slid; meet: met; feed: fed;
breed: bred; bleed: bled; lead: led; mislead: misled; flee: fled; speed: sped; keep: kept;
sleep: slept; oversleep: overslept; weep: wept; sweep: swept; creep: crept; leap: leapt;
feel: felt; kneel: knelt; deal: dealt; mean: meant; dream: dreamt; lean: leant; learn: learnt;
burn: burnt; spell: spelt; spill: spilt; spoil: spoilt; dwell: dwelt; smell: smelt; leave: left;
hear: heard; overhear: overheard; lie: lying lain; die: dying; tie: tying; untie: untying;
vie: vying; belie: belying; bid: bade bidden; forbid: forbade forbidden; swell: swollen;
prove: proven; disprove: disproven; slay: slew slain; tread: trod trodden;
undergo: undergoes underwent undergone; forgo: forgoes forwent forgone; undo: undoes undid undone;
redo: redoes redid redone; overdo: overdoes overdid overdone; outdo: outdoes outdid outdone;
ski: skied skiing; taxi: taxied taxiing; panic: panicked panicking;
traffic: trafficked trafficking; mimic: mimicked mimicking; picnic: picnicked picnicking;
frolic: frolicked frolicking; quiz: quizzed quizzing quizzes; whiz: whizzed whizzing whizzes;
age: ageing; singe: singeing; dye: dyeing; eye: eyeing; free: freed; agree: agreed;
disagree: disagreed; decree: decreed; guarantee: guaranteed; referee: refereed; knee: kneed
"""

_NOUNS = """
man: men; woman: women; child: children; grandchild: grandchildren; stepchild: stepchildren;
schoolchild: schoolchildren; foot: feet; tooth: teeth; goose: geese; mouse: mice; louse: lice;
ox: oxen; ad: ads; id: ids; mp: mps; pc: pcs; bus: buses bussed bussing; gas: gases gassed gassing;
lens: lenses; bias: biases biased; alias: aliases; atlas: atlases; canvas: canvases;
focus: focussed focussing; half: halves; calf: calves; knife: knives; wife: wives;
housewife: housewives; midwife: midwives; thief: thieves; loaf: loaves; shelf: shelves;
wolf: wolves; werewolf: werewolves; elf: elves; self: selves; scarf: scarves; hoof: hooves;
dwarf: dwarves; wharf: wharves; afterlife: afterlives; tie: ties tied; die: dies died;
lie: lies lied; pie: pies; movie: movies; cookie: cookies; rookie: rookies; zombie: zombies;
calorie: calories; prairie: prairies; genie: genies; brownie: brownies; hippie: hippies;
selfie: selfies; smoothie: smoothies; sortie: sorties; lingerie: lingeries; boogie: boogies;
birdie: birdies; bogie: bogies; collie: collies; eerie: eeries; menu: menus; guru: gurus;
emu: emus; tofu: tofus; taxi: taxis; ski: skis; alibi: alibis; bikini: bikinis; rabbi: rabbis;
safari: safaris; tsunami: tsunamis; israeli: israelis; iraqi: iraqis; iranian: iranians;
pakistani: pakistanis; saudi: saudis; azeri: azeris; azerbaijani: azerbaijanis; kuwaiti: kuwaitis;
yemeni: yemenis; omani: omanis; qatari: qataris; emirati: emiratis; bahraini: bahrainis;
bangladeshi: bangladeshis; somali: somalis; afghani: afghanis; nepali: nepalis; punjabi: punjabis;
houthi: houthis; yazidi: yazidis; shii: shiis; sunni: sunnis; nazi: nazis; mufti: muftis;
semi: semis; crisis: crises; analysis: analyses; hypothesis: hypotheses; thesis: theses;
synthesis: syntheses; oasis: oases; diagnosis: diagnoses; prognosis: prognoses; emphasis: emphases;
parenthesis: parentheses; synopsis: synopses; neurosis: neuroses; psychosis: psychoses;
metamorphosis: metamorphoses; phenomenon: phenomena; criterion: criteria; bacterium: bacteria;
curriculum: curricula; memorandum: memoranda; referendum: referenda; stratum: strata;
spectrum: spectra; erratum: errata; addendum: addenda; millennium: millennia; symposium: symposia;
nucleus: nuclei; fungus: fungi; alumnus: alumni; stimulus: stimuli; cactus: cacti; radius: radii;
locus: loci; index: indices; appendix: appendices; matrix: matrices; vertex: vertices;
vortex: vortices; codex: codices; formula: formulae; larva: larvae; alga: algae;
vertebra: vertebrae; antenna: antennae; bureau: bureaux; plateau: plateaux; tableau: tableaux;
chateau: chateaux
"""

_OF_MEN = """
air alder anchor army assembly boat business camera chair church clergy coast congress council
country crafts crew door ferry fire fisher foot foreign fore fresh front frontiers gentle guards gun
hang hench horse infantry journey kins lay law lines mail marks mid middle mobs news noble oars
ombuds order police post repair rifle sales sea service show snow spokes sports states stunt swords
taxi tax towns trades tribes vice watch weather work yachts
"""
"""What stands before -man and -woman, with -men and -women for several."""

FIXED = frozenset(
    """
    a about above across afterwards all almost already also although always among an and any as at
    because before behind besides between but by can could despite during each either else enough
    even ever every few for former from he hence her here hers herself him himself his how however i
    if in indeed inside instead into it its itself latter less lest likewise many may me might more
    moreover most mr mrs ms much must my myself near neither never nevertheless no nobody none nor
    not nothing now of off often on once one oneself only onto or other our ours ourselves outside
    over per perhaps quite rather same shall she should since so some sometimes somewhat such than
    that the their theirs them themselves then there therefore these they this those though through
    thus to together too toward towards under unless until unto up upon us versus very via we what
    whatever when whence where whereas whether which while who whom whose why will with within
    without would yet you your yours yourself yourselves

    aerobics apparatus athletics billiards biceps chassis chess christmas civics corps cosmos data
    debris diabetes economics electronics ethics genetics goods gymnastics headquarters hydraulics
    innards kudos linguistics logistics mathematics measles media molasses mumps news olympics
    overseas physics politics rhinoceros robotics roses series shambles species thermos

    afghanistan angeles arkansas athens bahamas barbados beijing brussels caracas caucasus cyprus
    dallas damascus davos emirates hamas honduras hormuz kansas laos lebanon las los maldives
    memphis minneapolis naples netherlands nicaragua paris philippines reuters seychelles siemens
    texas tunis united vegas venus vilnius wales

    abbas adams alves andrews atkins barnes bates briggs cairns charles chavez collins daniels
    davies davis dawes dennis dickens douglas edwards elvis evans fernandes ferris francis gonzales
    griffiths hastings hawkins hayes hodges holmes hopkins hughes humphreys jacobs james jenkins
    jesus johannes jones lewis louis lucas lukas marcus matthews mercedes meyers michaels moses
    myers nichols nicholas nicolas owens perkins peters philips phillips pires ramos reeves reynolds
    richards roberts robbins rogers sachs samuels sanders santos saunders simmons simons stephens
    stevens thomas tobias torres travis walters watkins watts weiss williams
    """.split()
)
"""Words without another form: small words, sciences, names, singulars in -s."""

AS_IT_IS = frozenset(
    """
    anything boeing bring browning ceiling chongqing cling darling ding during earring evening
    everything farthing fleming fling golding harding herring inning jinping king kunming lightning
    morning nanjing nothing offspring peking ping plaything pudding ring shilling sibling sing sling
    something spring sterling sting string swing thing viking wing wring wyoming xiaoping

    ahmed alfred bed biped bleed breed creed deed exceed fed feed fred greed hamed hatred heed
    hundred indeed infrared kindred led manfred misdeed mohamed mohammed muhammed mehmed naked need
    proceed red reed sacred saeed seaweed seed shed shred sled speed steed succeed ted tweed weed
    wicked rugged ragged crooked beloved
    """.split()
)
"""Words in -ing and -ed that are no form of another, though some have forms of their own."""

DOUBLED = frozenset("add boll boycott butt ebb egg err inn mitt odd purr putt watt".split())
"""Words that end in a doubled consonant other than f, l, s and z."""

DOUBLING_L = frozenset(
    """
    annul appal bevel cancel carol channel compel control counsel cudgel dial dispel distil duel
    enamel enrol equal excel expel extol fuel fulfil gambol gravel grovel imperil impel initial
    instal instil jewel label level libel marshal marvel medal metal model panel parcel patrol pedal
    pencil pistol propel pummel quarrel rebel refuel repel revel rival shovel shrivel signal snorkel
    spiral stencil swivel total towel travel trammel tranquil trial tunnel unravel victual yodel
    """.split()
)
"""Words that end in one l and double it before -ed and -ing."""

APART = {
    "": frozenset(
        """
        aide artiste attache belle brooke caste clarke cooke coupe crosse formulae france franke
        generale groupe hawke helle hesse humane locale locke lowe maine marine masse mobile monte
        morale paine parke poste premiere presse rationale reade rowe silicone singe suite tempe
        touche toure towne waite
        """.split()
    ),
    "e": frozenset(
        """
        bathe breathe change clothe haste lathe loathe lunge paste route seethe sheathe soothe
        swathe teethe unite wreathe
        """.split()
    ),
}
"""Words in -e that mean something else without it, by whose are the forms in -ed and -ing.

Suited is a form of suit, and pasted of paste: the key is what -ed and -ing took off.
"""


def irregular() -> dict[str, tuple[str, ...]]:
    """Return the irregular forms of each word that has some, verbs and nouns together."""
    table: dict[str, tuple[str, ...]] = {}
    for row in f"{_VERBS}; {_NOUNS}".split(";"):
        base, _, forms = row.strip().partition(": ")
        table[base] = (*table.get(base, ()), *forms.split())
    for kind in _OF_MEN.split():
        table[f"{kind}man"], table[f"{kind}woman"] = (f"{kind}men",), (f"{kind}women",)
    return table
