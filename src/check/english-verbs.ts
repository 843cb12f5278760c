const regular = `accept accuse act add adopt affect agree aim allow answer apply approve argue ask assign back ban become
  begin belong block break bring build buy call campaign carry cast cause change check choose claim come compete confirm
  contain continue contradict control convince count cover create cut decide decline define demand deny depend describe
  differ disagree disappear dissolve divide draw drop elect employ enable end enter exclude exist expand expect explain
  face fail fall favour favor fill find fit follow force form free gain get give go grant grow guide happen help hide hold
  ignore improve include increase influence inform join judge keep know lack last lead learn leave let limit link live
  look lose lower make matter mean measure meet merge miss move name need need obey offer open oppose outnumber overrule
  own pass pay permit pick point pool prefer prevent produce promise propose protect prove provide publish push put raise
  reach read receive reduce refuse reject rely remain remember remove repeat replace report represent require resign rest
  return reveal rewrite rise rule run say see seek seem select sell send separate serve set settle share shift show shrink
  sign sit solve speak spend split spread stand start stay stop strengthen succeed suffer suggest support survive take talk
  teach tell test think threaten touch transfer treat trust try turn understand unite use veto vote wait want warn weaken
  weigh widen win work write yield absorb accelerate adapt appear arrive assume attract avoid bind blame boil borrow breathe burn calculate celebrate
  climb collapse combine compare complain condemn conduct connect consist construct consume convert cool correct cost
  criticise criticize crush deal defend deliver destroy develop dictate die direct discover distort divert double dominate
  eat embrace emerge emit encourage enforce equal erode escape establish estimate evaporate evolve examine exceed exchange
  exclude exercise expire exploit expose express extend feel fight flow forbid forget freeze fuel govern halt halve hang
  harm heal hear heat ignite imagine imply import impose inherit insist inspire interpret invent invest investigate invite
  jump kill launch lean lie listen love maintain melt mix multiply negotiate notice observe occur operate orbit organise
  organize outlaw outlive overcome oversee owe paint perform persuade plant play possess postpone praise predict prepare
  preserve press prevail print prohibit question quote react realise realize recall recognise recognize recommend recover
  reflect reform regain regulate reinforce release repel rely reproduce request rescue reserve reshape resist resolve
  respect respond restore restrict rotate save scatter score secure settle shape share shock sink slip slow soar sort start
  steer stick stem store strike struggle submit suppress swing tend tie topple trace track trade transform translate
  transport travel triple undermine unify vanish vary violate visit warm waste watch wear withdraw wonder`

/** Forms that no ending gives away: be, have, do, the modal verbs, and irregular pasts. */
const irregular = `am is are was were be been isn't aren't wasn't weren't has have had hasn't haven't hadn't does do did
  doesn't don't didn't can could may might must shall should will would cannot can't won't couldn't wouldn't shouldn't
  it's that's there's let's became began bent bound broke brought built bought caught chose came cost dealt dug drew drove
  ate fell fed felt fought found flew forgot forgave froze gave got went grew hung heard hid held hurt kept knew laid led
  left lent lost lay made meant met paid proved quit rode rang rose ran said saw sought sold sent shook shone shot shrank
  sang sank sat slept slid spoke spent spun sprang stood stole stuck struck swore swept swam swung took taught tore told
  thought threw understood woke wore won withdrew wrote overcame overthrew undertook`

/** Words that are a noun at least as often as a verb when they end in `s` or stand alone. */
const alsoNouns = `aim answer act back ban block break call campaign cast cause change check claim control count cover cut
  demand drop draw end face fall fit force form gain guide help increase influence judge lack last lead limit link look
  measure move name need offer open own pass pay point pool promise propose push raise reach report rest return rise rule
  run set share shift show sign split spread stand start stay stop support talk test touch transfer treat trust turn use
  veto vote wait work yield free force lower matter mean
  cost deal die direct double estimate exercise express fight flow fuel halt harm heat import invite jump launch lean lie
  love mix notice paint plant play praise press print question quote recall reform release request rescue reserve respect
  score shape shock slip sort stem store strike struggle swing tie trace track trade transport travel triple visit waste
  watch wear wonder burn climb cool exchange feel fill hang heal invest judge kill melt request slow soar start switch`

const split = (words: string) => words.split(/\s+/)
const nouns = new Set(split(alsoNouns))
const known = new Set([
  ...split(irregular),
  ...split(regular)
    .filter((word) => !nouns.has(word))
    .flatMap(forms),
])
const doubtful = new Set([...nouns].flatMap(forms))
const pointing = new Set(
  split(`the a an its their his her our your my this that these those no every each all any some both more fewer less most
    it them him us me you itself themselves`),
)
const subjects = new Set(split('i you he she it we they who nobody everybody everyone nothing everything'))
const linking = new Set(
  split(`of in on at to for from by with without and or but nor as than into over under about after before between against
    during since until through across behind beyond within like per via not only also what which who how why when where`),
)
const notPast = new Set([
  'united',
  'hundred',
  'indeed',
  'speed',
  'seed',
  'deed',
  'breed',
  'feed',
  'embed',
  'bed',
  'red',
])

/**
 * Whether an English title may have a finite verb. Meant to err on the side of the author: a title is only said to have
 * none when nothing in it looks like one.
 */
export function mayHaveVerb(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase().replace(/[’]/g, "'"))
  return lower.some((word, index) => known.has(word) || isPast(word) || (index > 0 && isPlacedAsVerb(lower, index)))
}

function forms(word: string): string[] {
  const third = /[^aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/.test(word)
      ? `${word}es`
      : `${word}s`
  return [word, third]
}

function isPast(word: string): boolean {
  return /[a-z]{2}ed$/.test(word) && !notPast.has(word)
}

/**
 * A verb that no list knows shows by its place: `Deputies debate every bill`, `Citizens choose in March` (no `s` after a
 * plural), `Kazakhstan lowers taxes` (an `s` between two other words).
 */
function isPlacedAsVerb(words: readonly string[], index: number): boolean {
  const [before, word, after] = [words[index - 1]!, words[index]!, words[index + 1]]
  if (isSmall(word) || /\d/.test(word)) return false
  if (subjects.has(before)) return true
  if (isSmall(before)) return false
  if (after !== undefined && pointing.has(after)) return true
  const [isPluralBefore, isPlural] = [isS(before), isS(word)]
  if (doubtful.has(word) && isPluralBefore !== isPlural) return true
  if (after === undefined) return false
  return isPluralBefore ? !isPlural : isPlural && /^[a-z]/.test(after) && !linking.has(after)
}

function isSmall(word: string): boolean {
  return linking.has(word) || pointing.has(word)
}

function isS(word: string): boolean {
  return /[a-z]{2}[^su]s$/.test(word)
}
