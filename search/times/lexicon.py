"""The words of time in English news: tables that the patterns and the resolution read."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH_NAMES = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# These are also verbs, names or the start of other words: alone they need evidence.
DOUBTFUL_MONTHS = frozenset(
    "may march jan feb mar apr jun jul aug sept sep oct nov dec".split(),
)

# Monday is 0, as in the standard library.
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs",
            "friday fri", "saturday sat", "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}

# Unit -> the designator of an ISO 8601 period; T marks those that stand behind the T.
UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W",
    "weekend": "WE", "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E",
    "century": "C", "millennium": "L",
}  # fmt: skip
PLURALS = {f"{unit}s": unit for unit in UNITS} | {
    "centuries": "century",
    "millennia": "millennium",
}
# Kinds of a unit: "fiscal year", "trading days".
UNIT_KINDS = frozenset(
    """
    fiscal calendar full academic school financial trading business working consecutive straight
    whole entire solid long busy additional extra further
    """.split()
)

NUMBERS = {
    word: value
    for value, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen
        """.split()
    )
} | {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
MULTIPLIERS = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}
# How many, but nobody says how many: X in a TIMEX3 duration.
FUZZY_NUMBERS = frozenset("several few many some couple dozens hundreds thousands".split())

_FIRST_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """.split()
ORDINALS = {word: value for value, word in enumerate(_FIRST_ORDINALS, start=1)} | {
    "twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24,
    "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27, "twenty-eighth": 28,
    "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
DECADES = {
    word: tens
    for tens, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2
    )
}

# Which one of the units around the anchor: steps from the one that holds it.
STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1,
    "this": 0, "current": 0, "same": 0, "that": 0, "latest": 0,
    "next": 1, "coming": 1, "following": 1, "succeeding": 1,
}  # fmt: skip
# These count from the day the text was just telling of, not from the article's.
TOLD_STEPS = frozenset("previous preceding prior same that following".split())
# Weekdays and parts of days in the plural come again: "on Mondays", "Tuesday nights".
REPEATED_WEEKDAYS = {f"{name}s": number for name, number in WEEKDAYS.items() if len(name) > 5}
DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI",
    "nighttime": "NI",
}  # fmt: skip
REPEATED_PARTS = {f"{name}s": code for name, code in DAY_PARTS.items() if name != "nighttime"}
EDGES = frozenset("early late mid earlier later".split())
BOUNDARIES = frozenset(
    "end beginning start middle eve rest remainder close midst latter part turn onset".split()
)
APPROXIMATE = frozenset(
    """
    about around approximately nearly almost roughly over under only just
    exactly up within barely
    """.split()
)

VAGUE = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF", "current": "PRESENT_REF",
    "recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF",
    "soon": "FUTURE_REF", "upcoming": "FUTURE_REF", "future": "FUTURE_REF",
    "forthcoming": "FUTURE_REF", "shortly": "FUTURE_REF",
}  # fmt: skip
REPEATED = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W",
    "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip

# The first words of feasts (see feasts.py).
FEAST_WORDS = frozenset(
    """
    christmas easter thanksgiving halloween good palm ash new labor memorial boxing valentine
    bastille columbus veterans presidents patrick nowruz novruz norouz noruz nawruz navruz norooz
    """.split()
)
JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200,
    "sesquicentennial": 150, "tercentenary": 300, "tricentennial": 300,
}  # fmt: skip

# "the corresponding period": the same part of another year.
COMPARABLE = frozenset("comparable corresponding like similar equivalent".split())
NOONS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
ZONES = frozenset("gmt utc est edt et cst cdt mst mdt pst pdt".split())

# Behind a number these tell that it counts things: no year, no day.
COUNTED = frozenset(
    """
    percent pct per % mln bln million billion trillion thousand hundred people persons men women
    children shares miles km kilometers kilometres meters metres dollars dlrs euros votes points
    feet yen pounds stg marks francs barrels bpd jobs troops soldiers workers employees members
    tonnes tons tonne ton cts cents lots acres hectares seats passengers copies families homes
    houses cars vehicles students deaths cases games runs goals units kg kilos grams litres
    gallons bushels ounces degrees inches mph bpd dead injured wounded civilians police officers
    countries cities companies stores branches rooms pages volts watts megawatts mw kw hp rpm
    times vs versus aircraft
    """.split()
)
MONEY = frozenset("$£€¥")
# Before a number these tell that it is a name, a price or a count.
NUMBERED = frozenset(
    """
    no no. number flight route boeing airbus room about some nearly over than least almost
    resolution $ £ € ¥ # page pages section article chapter paragraph windows channel model bus
    highway interstate law act decree line index dlrs mln phone tel tel. fax p.o. box apartment
    suite
    """.split()
)

# Verbs that place a day without a year, or a weekday, behind or ahead of the article.
FUTURE_CUES = frozenset(
    """
    will would shall won't 'll expects expected plans planned scheduled due payable intends
    proposes until till upcoming ahead forecasts forecast going may could should might must
    effective expect plan intend hope hopes hoped slated deadline
    expires expire matures mature begins starts takes opens falls ends
    """.split()
)
STRONG_FUTURE_CUES = frozenset(
    """
    will would shall won't must plans planned scheduled due expected going until till upcoming
    set slated ahead
    """.split()
)
PAST_CUES = frozenset(
    """
    said was were had did ended told reported announced rose fell died made came went took held
    since began met won lost gave found killed arrived left sent saw been ago earlier
    spoke wrote became grew sold bought ran hit cut struck brought led felt kept stood thought
    paid put lay spent
    """.split()
)
# What stands on a programme is told in the present: "The council meets on Monday."
PROGRAMME = frozenset(
    """
    begins starts opens resumes closes ends expires meets arrives departs travels flies convenes
    reconvenes holds takes kicks goes comes leaves
    """.split()
)
# So are these, behind a name or a pronoun; else they may be nouns: "state visits Monday".
PROGRAMME_OF_NAMES = frozenset("visits returns hosts faces plays votes addresses".split())
# And these, behind plurals or "to": "Ministers meet on Monday", "an offer to begin Monday".
PROGRAMME_OF_MANY = frozenset(
    """
    begin start open resume meet arrive depart leave travel fly convene hold face play host
    """.split()
)
# Behind "due to" these are planned: "due to be held in May".
PLANNED_VERBS = PROGRAMME_OF_MANY | frozenset("be come go take end expire close".split())
# Saying verbs: what they report is news of the article's own days.
REPORTING = frozenset(
    """
    said say says told tell tells announced announces reported reports died dies quoted added
    """.split()
)
# Behind these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr gen sen rep gov col lt sgt capt adm rev prof hon jr sr st corp inc ltd bros vs
    dept pres fed ala ariz ark calif colo conn del fla ill ind kan mass mich minn miss mont neb nev
    okla ore penn tenn tex vt wash wis wyo
    """.split()
) | {name for name in MONTHS if len(name) <= 4}
# Before a doubtful month these tell that it is a month: "in May", "since March".
BEFORE_MONTH = frozenset(
    """
    in since until till by of last next this from to through between and for during before after
    on early late mid
    """.split()
)
