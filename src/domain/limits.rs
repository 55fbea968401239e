//! Every bound of the program, with its reason (I11).
//!
//! A loop or a size without a bound here must never meet input from outside.

mod catalogue;
mod check;
mod form;
mod rules;
mod search;

pub use catalogue::*;
pub use check::*;
pub use form::*;
pub use rules::*;
pub use search::*;

/// Instruments that a text is read to repeal; the longest list of a real decision has some hundreds.
pub const REPEALS: usize = 2_000;

/// Largest file that `submit` and `revise` take, in bytes. The largest real draft seen is 5 MB; a
/// scanned annex of 64 MB belongs in the archive, not in a review.
pub const DOCUMENT_BYTES: u64 = 64 * 1024 * 1024;

/// Largest YAML file, in bytes. The shipped workflow is below 64 KiB; `serde_yaml` has no budget of its own.
pub const YAML_BYTES: usize = 1024 * 1024;

/// Deepest nesting of a YAML file. The language needs 8; `serde_yaml` is quadratic on nesting.
pub const YAML_DEPTH: usize = 32;

/// Most nodes of a YAML file once aliases are unfolded, against alias bombs.
pub const YAML_NODES: usize = 200_000;

/// Bytes of a text in a YAML file that count as one node, so that the bound on nodes bounds the memory
/// too when aliases repeat a long text.
pub const YAML_NODE_BYTES: usize = 64;

/// Longest key of a YAML file, in bytes: the way to a value is copied for each value beneath it.
pub const KEY_BYTES: usize = 3 * NAME_CHARS;

/// Most problems reported of one file: nobody reads further, and a file of nothing but mistakes must
/// not become a list of a hundred thousand.
pub const PROBLEMS: usize = 500;

/// Characters of a name (of a stage, a role, a key). The longest of the shipped workflow has 20.
pub const NAME_CHARS: usize = 64;

/// Days before and after a year that its notice of days off may speak of: the rest round New Year is three days, and the
/// days made up for it lie in the weeks beside it. A day further off is a slip in the year.
pub const TURN_OF_YEAR_DAYS: u64 = 10;

/// Most units that `calendar count` counts, forwards or backwards: more than the days of all years that a calendar has.
pub const COUNTED: i64 = 100_000;

/// Most deadlines of a workflow; each is a walk through the graph. The shipped workflow has below ten.
pub const DEADLINES: usize = 100;

/// Most moments that begin a deadline, end it or start it anew: each beginning is led to each end through the graph. The
/// shipped workflows have three at the most.
pub const MOMENTS: usize = 20;

/// Longest period of a deadline, in years, or as many days and months as that. The longest term of Chinese law, that of
/// state-owned land for housing, is seventy years; a figure beyond this is a slip of the pen.
pub const PERIOD_YEARS: u32 = 100;

/// Most facts of a workflow. The shipped workflow has below ten, and each doubles the combinations that a
/// proof goes through.
pub const FACTS: usize = 100;

/// Most roles of a workflow; an office with more would give one person several anyway.
pub const ROLES: usize = 200;

/// Most ends of a workflow: as many as stages at the very most.
pub const ENDS: usize = STAGES;

/// Most stages of a workflow: ten times the largest real procedure we know of.
pub const STAGES: usize = 500;

/// Combinations of the facts that route, which a proof tells apart: twelve facts of yes or no. The shipped workflows
/// have two or three such facts.
pub const COMBINATIONS: usize = 4_096;

/// Markings that a proof looks at. Sixty stages in eight branches take some hundred; beyond this nobody understands the
/// procedure either, and memory would pass 200 MB.
pub const MARKINGS: usize = 120_000;

/// Steps between markings that a proof remembers, each of about a hundred bytes.
pub const PROOF_STEPS: usize = 400_000;

/// Words of 64 bits that one set of combinations for each marking of a proof may take, all together (8 MB; there are
/// three for each marking, and one for each step).
pub const PROOF_WORDS: usize = 1_000_000;

/// Combinations of facts in which the shortest run to a defect is looked for; most defects have the same in all.
pub const WORLDS_TRIED: usize = 16;

/// Trials of a division of labour; an office of twenty people takes some dozen. Beyond, nothing is claimed.
pub const STAFFINGS: usize = 100_000;

/// Entries of a zip container. A Word file has about twenty, one with many pictures some hundred.
pub const ZIP_ENTRIES: usize = 4_096;

/// Unpacked size of one part of a container, in bytes; the largest real `document.xml` seen is 4.3 MB.
pub const ZIP_PART_BYTES: u64 = 64 * 1024 * 1024;

/// Depth of XML elements; the deepest real document seen has 40.
pub const XML_DEPTH: usize = 256;

/// XML events of one part, so that a document of empty elements ends too.
pub const XML_EVENTS: usize = 50_000_000;

/// Unpacked size of all parts that are read from one container, in bytes.
pub const ZIP_TOTAL_BYTES: u64 = 256 * 1024 * 1024;

/// Bytes of words of one document. The longest code of law has 0.4 MB; this is for paragraphs that a
/// container repeats at no cost.
pub const DOCUMENT_WORDS: usize = 64 * 1024 * 1024;

/// Tracked changes, comments and notes of one document that are listed; the rest is counted. A much-revised draft has
/// some hundred.
pub const MARGINS: usize = 2_000;

/// Characters that are kept of a tracked change, a comment or a note. The longest comment seen has 200; a deleted
/// chapter is in the version before.
pub const MARGIN_CHARS: usize = 500;

/// Characters that are kept of the words that a comment marks, or that stand before a note.
pub const ANCHOR_CHARS: usize = 40;

/// Headers and footers with different words that are listed; a document of many sections has a dozen.
pub const SPOKEN_MARGINS: usize = 50;

/// Comments whose marked words may be open at once; in real files they are nested three deep.
pub const OPEN_COMMENTS: usize = 32;

/// How long the office suite may take for one document, in seconds. A cold start took 6 on the machine it was measured
/// on; an old office computer that makes its profile takes half a minute.
pub const OFFICE_SUITE_SECONDS: u64 = 120;

/// Tracked changes of an .odt that are known by name: each is looked up where the text refers to it.
pub const ODT_CHANGES: usize = 100_000;

/// Spaces that one element of an .odt stands for at most. An indented line has below fifty.
pub const ODT_SPACES: usize = 100;

/// Levels of a list of an .odt: the ten that `OpenDocument` has.
pub const LIST_LEVELS: usize = 10;
/// Elements of a web page; a table of 100,000 rows has half as many.
pub const PAGE_ELEMENTS: usize = 4_000_000;

/// Depth up to which elements of a web page are told apart: where browsers stop as well.
pub const PAGE_DEPTH: usize = 512;

/// Columns that one cell of a web page, or cells above it, may take. Real tables have below thirty.
pub const SPANNED_COLUMNS: usize = 50;

/// Bytes at the beginning of a page in which its encoding is declared: where browsers look, and as much again.
pub const ENCODING_BYTES: usize = 4_096;

/// Parts of a web page saved as one file (MHTML).
pub const MAIL_PARTS: usize = 4_096;

/// Objects of a PDF. One of 1,000 pages has some 20,000.
pub const PDF_OBJECTS: usize = 500_000;

/// Bytes that one stream of a PDF unpacks to: a page of words takes 0.1 MB, a map of characters 1 MB.
pub const PDF_STREAM_BYTES: usize = 32 * 1024 * 1024;

/// Bytes that all streams of a PDF unpack to.
pub const PDF_TOTAL_BYTES: usize = 256 * 1024 * 1024;

/// Depth of the values of a PDF, of its tree of pages and of forms inside forms.
pub const PDF_DEPTH: usize = 32;

/// Pages of a PDF or OFD. The longest code of law has some 300.
pub const LAYOUT_PAGES: usize = 5_000;

/// Characters with a place of their own in a PDF or OFD, each of some fifty bytes. A book of 1,000 pages has a
/// million.
pub const LAYOUT_GLYPHS: usize = 4_000_000;

/// Operators of all pages of a PDF, forms counted as often as they are shown.
pub const PDF_OPERATORS: usize = 20_000_000;

/// Characters that the map of one font of a PDF names: all that a font can have.
pub const PDF_MAPPED: usize = 65_536;

/// Levels of automatic numbering: the nine that `WordprocessingML` has.
pub const NUMBERING_LEVELS: usize = 9;

/// Styles that one style may be based on, in a row; real files have four. Also ends a circle of them.
pub const STYLE_CHAIN: usize = 32;

/// Oddities of one document that are listed; the others are counted. Nobody reads a thousand.
pub const IRREGULARITIES: usize = 1_000;

/// Non-blank paragraphs searched for title and number. The longest head in the corpus has 14.
pub const HEAD_PARAGRAPHS: usize = 40;

/// Lines of text after which nothing of a head comes any more: an order has one or two above its title.
pub const HEAD_TEXT: usize = 6;

/// Lines that one title may span.
pub const TITLE_LINES: usize = 6;

/// Characters of the line that holds the document number, the signer's name included.
pub const NUMBER_LINE_CHARS: usize = 80;

/// Paragraphs that one quotation may span (`“第三条 …” 修改为 …`) before its opening mark is held for a
/// slip of the pen.
pub const QUOTED_PARAGRAPHS: usize = 100;

/// Characters of a title. The longest title in a catalogue we know of has 140.
pub const TITLE_CHARS: usize = 300;

/// Minutes by which the clocks of two computers may differ before one of them is held for wrong: they are set by
/// hand where there is no network.
pub const CLOCK_SKEW_MINUTES: i64 = 5;

/// Hours by which the clock may be behind the newest event of a registry: less is a zone or a summer time somewhere,
/// more is a wrong date, from which periods would be counted.
pub const CLOCK_BEHIND_HOURS: i64 = 24;

/// Findings that a check of the whole record lists; the rest is counted. A lost table makes one of every row.
pub const RECORD_FINDINGS: usize = 1_000;

/// Cases that are checked before the store is let go for others: some tenths of a second.
pub const CASES_AT_A_TIME: u64 = 100;

/// Workflows of different packs held at a time while all cases are checked. An office has below ten.
pub const PACKS_AT_HAND: usize = 16;

/// Days before a duty of every year on which calendars remind of it: a week is enough to write a list, and near enough
/// to be heeded.
pub const YEARLY_REMIND_DAYS: u64 = 7;

/// Days before the end of a document's term on which calendars remind of it: a new document in place of it takes a
/// consultation of a month, a review and a meeting.
pub const EXPIRY_REMIND_DAYS: u64 = 90;

/// Rows that one page of `list` or `todo` shows.
pub const LIST_ROWS: usize = 1_000;

/// Cases that the page of a yearly report lists behind one figure: with all those of a city it would not open. The
/// spreadsheet has all of them.
pub const PAGE_ITEMS: usize = 200;

/// Stages that may follow one another without a person (`auto`, `carry`), against definitions that
/// turn in a circle by themselves.
pub const AUTOMATIC_STEPS: usize = 1_000;

/// Bytes of a file name made from a title. File systems take 255, of which the extension, a number and the folder
/// names of a Windows path (260 in all) need their part.
pub const FILE_NAME_BYTES: usize = 150;

/// Bytes of the id of an entry where it names a page of the site: ten times what case numbers take.
pub const PAGE_NAME_BYTES: usize = 100;

/// Characters of somebody's words that a sentence quotes. A line of history stays readable; the whole
/// is in the record.
pub const QUOTED_CHARS: usize = 120;

/// Names that a sentence lists before it only counts. The longest shipped checklist has 21 questions; all
/// of them are in the structured answer.
pub const LISTED: usize = 12;

/// Bytes of a BPMN file. The shipped workflow takes 0.1 MB with its drawing; one of the largest allowed takes 4 MB.
pub const BPMN_BYTES: usize = 16 * 1024 * 1024;

/// Elements of a BPMN file, its drawing included. The shipped workflow has below 1,000.
pub const BPMN_ELEMENTS: usize = 50_000;

/// Flow nodes of a BPMN process: ten for each stage of the largest workflow.
pub const BPMN_NODES: usize = 10 * STAGES;

/// Ways from one stage of an imported process to another, all in all: gateways in a row multiply them.
pub const BPMN_WAYS: usize = 50_000;

/// Characters taken of a text of a BPMN file that becomes a title or an explanation.
pub const BPMN_TEXT_CHARS: usize = 300;

/// Files that a workflow may include, those that they include counted too. A pack is read by people; the shipped ones
/// have none.
pub const INCLUDED_FILES: usize = 32;

/// Files that may include one another in a row, behind the main one.
pub const INCLUDE_DEPTH: usize = 8;

/// Places that may extend one another in a row: country, province, city, county, town, and as many again.
pub const JURISDICTION_DEPTH: usize = 10;

/// Bytes of the path of an included file inside its pack: what fits into a path of Windows behind the registry's.
pub const INCLUDE_PATH_BYTES: usize = 150;

/// Boxes, labels and bends of a drawing. A workflow of sixty stages has below a thousand; a sheet with more than this
/// could be drawn, and nobody could read it.
pub const DRAWING_NODES: usize = 200_000;

/// Steps of a scenario. The longest way through a shipped workflow has 24; two rounds and every refusal on the way stay
/// below a hundred.
pub const SCENARIO_STEPS: usize = 1_000;

/// Scenarios of a pack. The shipped packs have about ten each.
pub const SCENARIOS: usize = 1_000;

/// Most cases of one simulation: what ten offices have in a hundred years.
pub const SIMULATED_CASES: u32 = 100_000;

/// Most things that happen in one simulation. A case of the shipped workflow makes some sixty; a hundred thousand of
/// them are done in half a minute.
pub const SIMULATED_EVENTS: u64 = 20_000_000;

/// Most stages that a simulated case may enter before it is given up as turning in circles.
pub const SIMULATED_STEPS: usize = 1_000;

/// Most people of a role in a simulation.
pub const SIMULATED_PEOPLE: u32 = 1_000;

/// Cases a working day, in thousandths, that a simulation takes: one in twenty days, up to a thousand a day. Fewer, and
/// the calendar would reach over millennia.
pub const SIMULATED_ARRIVALS: std::ops::RangeInclusive<u32> = 50..=1_000_000;

/// Longest time that a stage of a simulation can take, in minutes of work: four years.
pub const SIMULATED_MINUTES: u32 = 480 * 1_000;

/// Stretches in which a count is told one by one. Ten years of working days have some 1,200; nobody checks more on
/// paper, and a term of two centuries must not become a screen of twenty thousand lines.
pub const STRETCHES: usize = 2_000;

/// How many days ahead what is due every year is shown: two months are enough to write a report.
pub const YEARLY_DAYS: u64 = 60;

/// Cases that are counted anew between two writings, when the calendar changed.
pub const CASES_RENEWED: usize = 500;

/// Rows that are written or taken away in one writing, when the calendar changed.
pub const ROWS_RENEWED: usize = 2_000;

/// Last days that moved and that are told where the calendar changed; `due --why` tells those of any case.
pub const MOVED_TOLD: usize = 10;

/// Last days that moved and that the record of a changed calendar names; of more it says only how many cases there are.
pub const MOVED_DAYS: usize = 1_000;

/// Marks of titles inside one another: 《关于修改〈关于…〈…〉的决定〉的决定》 has three. A line of opening marks ends there.
pub const TITLE_DEPTH: usize = 6;

/// Numbers that one word counts in a citation (第一、三、五款). Real ones have up to nine.
pub const CITED_NUMBERS: usize = 32;

/// Parts that one citation names. The longest in the corpus names some twenty articles.
pub const CITED_PARTS: usize = 200;

/// Characters of a numeral in a citation: as many as a numeral can have.
pub const CITED_NUMERAL_CHARS: usize = 24;

/// Spaces inside a citation (`第 三 条`) that are looked past.
pub const CITED_SPACES: usize = 8;

/// Characters of the letters of a 文号 in running text; the strict form has at most twelve, 公告 of two ministries more.
pub const NUMBER_LETTERS: usize = 16;

/// Characters of the name of who issued a 令 (中国银行保险监督管理委员会 has thirteen).
pub const ISSUER_CHARS: usize = 24;

/// Short names (以下简称) of one document that are heeded. The longest list of definitions seen has some forty.
pub const SHORT_NAMES: usize = 200;

/// Citations before a 该法 among which the one it means is looked for.
pub const ANTECEDENTS: usize = 16;

/// Characters of a short name; longer ones are no longer short, but a missing closing mark.
pub const SHORT_NAME_CHARS: usize = 40;

/// Characters between the brackets behind a title that are looked through for a number and a short name.
pub const TITLE_BRACKET_CHARS: usize = 200;

/// Bytes between the brackets of a version behind a title (2021年1月22日修订): more is a remark.
pub const VERSION_BYTES: usize = 60;

/// Titles by which a document calls itself: its own, its instrument's, what it says it makes.
pub const OWN_TITLES: usize = 16;

/// Quotations that the answer to a question of a screening shows: a reviewer checks a few, and reads the text for the rest.
pub const SCREEN_QUOTES: usize = 6;

/// Characters of such a quotation: a long sentence is known by its beginning.
pub const SCREEN_QUOTE_CHARS: usize = 80;

/// Distinct words of one list that a screening looks for in a text.
pub const SCREEN_WORDS: usize = 40;

/// Characters at the head of a text in which its title and its receivers are looked for.
pub const SCREEN_HEAD_CHARS: usize = 600;

/// Files of one folder that are screened together: what a county sends out in thirty years.
pub const BATCH_FILES: usize = 100_000;

/// Suspicions that one case holds. A long draft raises some dozen, and each new draft a few more; nobody judges a thousand.
pub const NOTED_SUSPICIONS: usize = 1_000;

/// Characters that are kept of the words of a suspicion: a rule looks for some within a sentence.
pub const SUSPICIOUS_CHARS: usize = 200;

/// Pairs of letters by which a clause is looked up when texts are compared: all of an ordinary article. Of a longer
/// clause these are a sample, in which two that are half alike still share some forty.
pub const SKETCH_GRAMS: usize = 128;

/// Clauses that are looked at for one pair of letters, those nearest by: 的规定 is in all of them.
pub const CLAUSES_OF_GRAM: usize = 32;

/// Clauses whose likeness to a given one is measured.
pub const LIKELY_CLAUSES: usize = 8;

/// Clauses before and behind the place of a clause that are always measured.
pub const NEAR_CLAUSES: usize = 4;

/// Letters of a name in 《》 that is compared whole. The longest titles of notices have about a hundred.
pub const QUOTED_NAME_CHARS: usize = 150;

/// Tokens of two texts that are compared token by token at a time: a clause of ten pages. Longer ones are cut at
/// sentences that stand in both first.
pub const COMPARED_TOKENS: usize = 6_000;

/// Steps that the comparison of the words of one clause may take at worst, counted as the square of the tokens
/// compared at a time: what some seconds are enough for. What is left then is shown as deleted and inserted whole.
pub const COMPARED_STEPS: usize = 100_000_000;

/// Suspicions about what a text cites that one rule raises. A long plan cites some hundred instruments.
pub const BASIS_SUSPICIONS: usize = 2_000;

/// Bytes that a sentence is followed in either direction, so that a text without an end is read in a time that does not
/// grow with it. Sentences of real documents have some hundred letters.
pub const SENTENCE_REACH: usize = 1_500;

/// Letters before a title in which the year of its version is looked for: 2014年4月24日修订通过的.
pub const VERSION_CHARS: usize = 24;
