"""The closed word classes that reading actors takes: function words and the frames of English news, no world knowledge."""

HONORIFICS = {
    "mr": "m", "mr.": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "madam": "f", "sir": "m",
    "lord": "m", "lady": "f", "dame": "f", "hon": None, "hon.": None, "dr": None, "dr.": None, "prof.": None,
    "excellency": None, "gen.": None, "lt.": None, "col.": None, "maj.": None, "capt.": None, "adm.": None,
    "sen.": None, "rep.": None, "gov.": None, "sheikh": "m", "ayatollah": "m", "mullah": "m", "mawlawi": "m",
    "maulvi": "m", "sheikha": "f", "professor": None, "st.": None,
}  # fmt: skip
GENDERS = {
    "spokeswoman": "f", "spokesman": "m", "chairwoman": "f", "chairman": "m", "congresswoman": "f", "congressman": "m",
    "queen": "f", "king": "m", "princess": "f", "prince": "m", "empress": "f", "emperor": "m", "policewoman": "f",
    "policeman": "m", "businesswoman": "f", "businessman": "m", "woman": "f", "man": "m", "first lady": "f",
    "sultan": "m", "emir": "m", "crown prince": "m", "pope": "m", "stateswoman": "f", "statesman": "m",
    "assemblywoman": "f", "assemblyman": "m", "councilwoman": "f", "councilman": "m", "ombudsman": None,
}  # fmt: skip
FEMALE = frozenset(
    "aisha alice amina ana andrea angela anna anne annalena antonia aung carmen catherine christine claudia cristina "
    "delcy diana dilma dina elena elisabeth elizabeth ellen emma erna eva fatemeh fatima fatma giorgia giovanna gloria "
    "hillary ingrid irina isabel jacinda jane janet jennifer jessica joan julia kaja kamala karen karine katrin laura "
    "leyla linda lisa luisa magdalena maia maria mariam marie marina marine mary mette michelle mia natalia nancy nicola "
    "nirmala olga park patricia penny rachel roberta roula sahle salome sanna sarah sara sheikh_hasina simonetta sofia "
    "sophie susan svetlana sylvie tatiana teresa theresa tsai ursula vera victoria viola yoko yulia yuliya zainab "
    "ghada hina masoumeh narges nadia samia sigrid sushma vjosa xiomara yoon_mi jeanine dominique agnes helen helena".split()
)
MALE = frozenset(
    "abbas abdel abdul abdullah abdulla abiy ahmad ahmed alassane alexander ali alberto anas andrew andrzej andrii "
    "ahmet anthony antony antonio antonio arsenio bashar benjamin bernard boris carlos charles chris christopher daniel "
    "david denis dmitry donald emmanuel enrique erik evan ferdinand fernando francois frank friedrich gabriel gedion "
    "george gilberto giorgi gustavo hakan hamid hamza hassan hossein hussein ibrahim ilham imran irfaan ivan jacob jake "
    "james javad javier jean jens joe john jorge jose josep joseph juan justin karl kassym keir kevin luis luiz manuel "
    "marco mark martin masoud mateusz mehmet mevlut michael mikhail mike mohamed mohammad mohammed mohammad muhammad "
    "mukhtar narendra nicolas nikol nikolai olaf olusegun omar oscar paul pedro peter petro piotr rafael ramzan recep "
    "richard robert rodrigo salman salva sergei sergey sergio shehbaz shigeru stephen steve subrahmanyam tayyip thomas "
    "tony valdis vasyl viktor vikram vladimir volodymyr william xavier yair yoav yousef yusuf zbigniew".split()
)
NAME_PARTICLES = frozenset(
    "al al- el ul bin ibn ben von van der den de da di del della dos la le du ter y abu bint abd ould of-the".split()
)
NAMELIKE = frozenset("amir ameer emir sheikh shaikh shah sultan imam prince king bishop major judge pope khan malik mir".split())
NAME_TAILS = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
TITLE_MODIFIERS = frozenset(
    "deputy vice prime first second third senior chief top acting interim caretaker outgoing incoming former ex- ex "
    "late new then current newly long-time longtime veteran leading high high-ranking high-level permanent special "
    "assistant associate principal state foreign defense defence interior finance home national federal presidential "
    "prime-ministerial government governmental ministerial military naval civilian army navy police security intelligence "
    "opposition ruling hardline moderate exiled elected re-elected president-elect supreme general joint regional local "
    "provincial central royal democratic republican conservative liberal socialist communist independent union trade "
    "economic economy energy health justice culture education agriculture transport parliamentary legislative diplomatic "
    "political most very main own entire whole armed air ground special nuclear public European-elected internal external "
    "lower upper transitional provisional revolutionary unity coalition junior own respective several many some few other "
    "two three four five six both bolivarian theocratic clerical authoritarian islamist breakaway self-declared de facto "
    "de-facto internationally recognized recognised unrecognized Houthi-led rebel-held Russian-backed Saudi-led "
    "U.S.-led US-led Western-backed Iran-backed Russia-backed state-run state-owned".lower().split()
)
TOPICS = frozenset(
    "affairs defense defense defence interior finance foreign state justice health trade economy energy education transport "
    "agriculture commerce security staff police intelligence cooperation war treasury labor labour industry culture sports "
    "national external internal international relations public works home parliament information communications "
    "technology environment water resources mines petroleum oil tourism investment planning development religious "
    "political immigration emergency situations integration minister ministers".split()
)
FORMER = frozenset({"former", "ex", "ex-", "onetime", "one-time", "erstwhile", "ousted", "deposed"})
ACTING = frozenset({"acting", "interim", "caretaker"})
SPEECH = frozenset(
    "say tell add state note declare announce claim stress emphasize emphasise affirm assert insist argue warn explain "
    "write post tweet comment reveal highlight reiterate point underline underscore confirm deny mention reply respond "
    "ask call describe quote remark read continue conclude admit acknowledge recall predict pledge promise vow maintain "
    "observe report charge accuse lament urge conclude suggest caution contend recount retort protest joke cite go".split()
)
AGENTIVE = SPEECH | frozenset(
    "want demand seek refuse agree plan condemn reject accept offer decide intend hope expect believe see consider meet "
    "sign ratify recognize recognise summon expel recall send deploy attack launch strike invade withdraw appeal turn "
    "request support oppose back blame criticize criticise praise welcome thank invite host mediate negotiate discuss "
    "threaten sanction ban arrest detain impose lift suspend cut sever restore order approve veto vote propose try "
    "attempt need fight defend protect protest commit engage pursue aim mean regret appreciate stand fear doubt know "
    "side act vote maintain conduct govern rule control face use operate build develop export import spend pay upset "
    "buy sell supply provide give denounce abide comply retaliate close open allow permit grant join leave enter".split()
)
ACTOR_OWNED = frozenset(
    "ambassador ambassadors embassy consulate envoy envoys diplomat diplomats government army military forces troops "
    "soldiers navy parliament president minister ministry leader leaders people citizens nationals population public "
    "sovereignty territory soil waters airspace land border borders constitution neighbor neighbour neighbors neighbours "
    "rival rivals ally allies partner partners signature commitment readiness claim claims decision decisions position "
    "policy policies security independence capital economy exports imports nuclear program programme missiles weapons "
    "citizen relations relationship ties support opposition demand demands request obligations promise pledge right "
    "rights interests interest counterpart counterparts spokesman spokeswoman spokesperson side mission statement "
    "force troop diplomat citizen soldier national ship vessel jet plane drone consent approval refusal stance view delegation intention intentions takeover aggression actions role foreign "
    "fighters members officials politicians lawmakers legislature court courts priorities goals enemies enemy".split()
)
DOCUMENTS = frozenset("statement communique communiqué letter note report document declaration post message tweet release text account announcement readout".split())
MEETING = frozenset({"meet", "host", "receive", "negotiate", "talk", "confer", "agree", "sign"})
RECIPROCAL = frozenset("discuss agree meet sign talk negotiate exchange hold share confer review explore pledge".split())
ACCUSED = frozenset(  # verbs whose object is somebody rather than something
    "accuse urge ask condemn blame warn tell criticize criticise sanction attack threaten press invade recognize recognise "
    "thank inform invite pressure help assist isolate arm punish target slam denounce implore remind assure notify aid".split()
)
EXTENDERS = frozenset("unit units member members personnel staff source sources circles representatives representative team".split())
COUNTRY_NOUNS = frozenset({"country", "nation", "state", "homeland", "kingdom", "republic", "motherland"})
BODY_NOUNS = frozenset({"bloc", "alliance", "organization", "organisation", "union", "body", "grouping", "agency"})
ARMED_NOUNS = frozenset({"group", "movement", "militia", "faction", "insurgency"})
GROUP_NOUNS = frozenset(
    "country nation state side neighbor neighbour party capital bloc power rival ally partner foe adversary people "
    "republic kingdom economy territory".split()
)
PAIR_HEADS_STATES = frozenset(
    "country nation state neighbor neighbour capital power republic kingdom people economy territory".split()
)
OTHERS = frozenset({"neighbor", "neighbour", "rival", "foe", "adversary", "counterpart"})
MEMBER_NOUNS = GROUP_NOUNS | frozenset(
    "player member actor mediator body organization organisation group institution agency friend supporter donor "
    "signatory government leader official guarantor backer".split()
)
INTRODUCES_MEMBERS = frozenset({"including", "particularly", "especially", "notably", "namely", "like", "as", "chiefly"})
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4}
LOOSE_ADJECTIVES = frozenset({"western", "arab", "gulf", "regional", "neighboring", "neighbouring", "european"})

PLACE_PREPOSITIONS = frozenset(
    "in at near around outside inside into through via across toward towards within above over beyond beneath "
    "throughout off along".split()
)
MOTION = frozenset(
    "visit trip travel flight fly arrive go come return head move journey tour road railway railroad train drive route "
    "delegation depart leave march transfer bring take deliver ship pipeline corridor bus ride sail evacuate deport "
    "extradite rush walk relocate migrate commute pay arrival departure stopover flee airlift lead run stretch "
    "drone hour kilometer kilometre mile km attend extend connect link".split()
)
UTTERED = frozenset(
    "complaint demand pressure support aid statement message request reaction response denial criticism condemnation "
    "threat approval permission order help signal word assurance guarantee pledge letter offer warning proposal apology "
    "concession objection invitation reply note call appeal protest according accord agreement deal talk negotiation "
    "relation tie close loyal friendly hostile say tell offer give sell supply listen belong respond appeal apologize "
    "present submit hand loan weapon arm allegiance allied ally support alternative position policy view stance "
    "government regime administration authority leadership official instruction green-light consent backing claim "
    "speak talk write turn answer explain signal complain apologise sell lend grant extend pass transfer report "
    "sanction tariff embargo accusation impose pressure rely depend dependence reliance blame".split()
)
CITY_ATTRIBUTES = frozenset(
    "airport street suburb mayor resident outskirts center centre district museum hotel square university hospital "
    "neighborhood neighbourhood metro skyline port station stadium road zoo mosque cathedral embassy population "
    "traffic weather park avenue police downtown railway".split()
)
CITY_VERBS = frozenset(
    "visit leave reach enter attack shell hit strike bomb capture seize surround besiege bombard rock flood occupy "
    "encircle control govern rule target tour evacuate cross pound storm overrun liberate retake recapture".split()
)
NOT_ACTORS_AFTER = frozenset(
    "sea ocean gulf times post daily airlines airways tech university open today herald tribune street avenue square "
    "cup league stock exchange river valley canal strait peninsula island islands mountains cyclone grand fc united "
    "cricket club festival marathon journal observer gazette bridge morning standard chronicle highway airport".split()
)
GIVEN_NAME_STATES = frozenset({"Jordan", "Chad", "Georgia", "Israel", "India", "Kenya", "Cuba", "Paris", "Santiago"})
AMERICAN_GEORGIA = frozenset(
    "atlanta savannah fulton alabama tennessee florida carolina kemp raffensperger republican democrat democrats "
    "republicans governor augusta macon gop ossoff warnock".split()
)
CAUCASIAN_GEORGIA = frozenset(
    "tbilisi ossetia abkhazia georgian georgians caucasus kobakhidze armenia azerbaijan batumi russia russian "
    "moscow eu european nato".split()
)
MASKS = (
    "South China Sea", "East China Sea", "East Sea", "West Philippine Sea", "Indian Ocean", "Persian Gulf", "Arabian Gulf",
    "Gulf of Oman", "Gulf of Mexico", "Gulf of Guinea", "Gulf of Aden", "Gulf of Thailand", "Gulf of America",
    "Sea of Japan", "Irish Sea", "Norwegian Sea", "Philippine Sea", "Bank of England", "New York", "New York Times",
    "Washington Post", "Washington Times", "Washington, D.C.", "Washington, DC", "Washington D.C.", "Washington DC",
    "Washington state", "State of Washington", "George Washington", "Denzel Washington", "French fries",
    "French Open", "French kiss", "English Channel", "English Premier League", "Turkish Airlines", "Turkish delight",
    "Turkish Straits", "Air India", "Air France", "Iran Air", "Air China", "Kenya Airways", "China Airlines",
    "Indian reservation", "American football", "American Indian", "Native American", "Native Americans", "Latin America",
    "Latin American", "South American", "North American", "Central American", "South America", "North America",
    "Central America", "New Mexico", "New England", "West Indies", "Indian Wells", "Brazil nut", "Panama hat",
    "Panama Canal", "Suez Canal", "Panama Papers", "Jordan Valley", "Jordan River", "River Jordan", "German measles",
    "Swiss cheese", "Swiss bank account", "Danish pastry", "Indo-Pacific", "Asia-Pacific", "New Jersey", "Iranian plateau",
    "Korean Peninsula", "Korean peninsula", "Arabian Peninsula", "Arabian Sea", "Straits of Malacca", "Times of India",
    "Times of Israel", "The Times of Israel", "China Daily", "India Today", "Korea Herald", "Korea Times", "Japan Times",
    "Japan Today", "Jerusalem Post", "Moscow Times", "Kyiv Independent", "Kyiv Post", "Tehran Times", "Baghdad Post",
    "Hindustan Times", "Turkish Stream", "Nord Stream", "TurkStream", "Guinea pig", "guinea pigs", "Paris Agreement",
    "Paris Accord", "Paris Climate Agreement", "Beijing Olympics", "Paris Olympics", "Tokyo Olympics", "Vienna Convention",
    "Geneva Convention", "Geneva Conventions", "Rome Statute", "Warsaw Pact", "English-language",
    "Air Force One", "Georgia Tech", "University of Georgia", "Mexico City", "Kuwait City", "Panama City", "Guatemala City",
)  # fmt: skip
LANGUAGES = frozenset(
    "english french spanish chinese arabic russian german japanese portuguese turkish persian italian hebrew korean "
    "armenian greek polish ukrainian hindi".split()
)
NOT_PERSONS = frozenset(
    "group corp corporation inc inc. ltd co company council committee agreement treaty declaration accord pact summit "
    "conference university institute association agency ministry department force forces court river islands island "
    "sea ocean street road railway corridor airport port strait gulf mountains highway street house palace tower "
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday constitution charter convention act law bank fund party union organization "
    "federation front army navy brigade league cup bridge dam city province region state district county news times "
    "post press radio television tv media telegram twitter facebook x youtube summit war peace operation protocol "
    "memorandum process plan initiative program parliament senate congress assembly board bureau office center centre "
    "commission mission security council minister president ambassador secretary embassy consulate block pipeline "
    "muslim muslims christian islamic jewish catholic quran bible covid olympics".split()
)
