const NAME = "id label";
const RELATION = `id type label inverseLabel source { ${NAME} } target { ${NAME} } role qualifiers { name text number entity { id } } start end dateBasis observed modality attributedTo { id } status confidence sourceCount`;
const EVIDENCE = "id sentence start end modality attributedTo { id } status extractor document { id }";
const PAGE = "totalCount totalIsLowerBound pageInfo { hasNextPage endCursor }";
const RELATIONS = `${PAGE} edges { cursor node { ${RELATION} } }`;
const GRAPH = `nodes { id } relations { ${RELATION} } omitted after`;
const PATHS = "length weakHops nodes { id } relations { id type modality }";
const PAIRS = `${PAGE} edges { cursor node { a { id } b { id } grade count first last events { id } persons { id } } }`;
const FACTS = "byType { type count } facts";
const PARTNERS = `${PAGE} edges { cursor node { entity { id } weight first last ${FACTS} } }`;
const MATRIX = `${PAGE} edges { cursor node { row { id } cells { column { id } count ${FACTS} } } }`;
const COMPARED = "commonCount onlyACount onlyBCount common { id } onlyA { id } onlyB(first: 5) { id }";
const EVERYTHING = "modalities: [ASSERTED, ONGOING, IMPLIED, ESTIMATED, EXPECTED, PLANNED, INTENDED, HOPED, REQUESTED, CANCELLED, DENIED]";

/** Questions about the curated data that together use every answered field. Both engines must give the same answers, whatever these are. */
export const SAME_QUESTIONS: Readonly<Record<string, string>> = {
  "an entity with all that every entity has": `{ entity(id: "country:jp") { __typename id kind name vi: name(language: VI) label aliases summary referenceOnly degree neighbourCounts { type direction kind count } relations { ${RELATIONS} } evidence { ${PAGE} edges { cursor node { ${EVIDENCE} } } } } }`,
  "entities, some of which do not exist": `{ entities(ids: ["country:jp", "country:none", "province:vn-09"]) { id name } }`,
  "provinces in pages": `{ list(kinds: [PROVINCE], first: 60) { ${PAGE} edges { cursor node { ${NAME} referenceOnly ... on Province { code gsoCode validFrom validTo successors { id } predecessors { id } } } } } }`,
  "what documents speak of, by name": `{ list(referenceOnly: false, first: 200) { ${PAGE} edges { cursor node { id name degree } } } }`,
  "officials with their offices": `{ list(kinds: [OFFICIAL], first: 100) { edges { node { ${NAME} ... on Official { offices { title of { id } start end observed certain } then: offices(at: "2023-06") { title certain } } } } } }`,
  "whom officials met": `{ list(kinds: [OFFICIAL], first: 30) { edges { node { id ... on Official { met { ${PAIRS} } } } } } }`,
  "organisations with their officers": `{ list(kinds: [ORGANIZATION], first: 60) { edges { node { id ... on Organization { officers(at: "2024") { title certain relation { source { id } } } } } } } }`,
  "events with sides": `{ list(kinds: [MEETING, VISIT, CONFERENCE], first: 60) { edges { node { ${NAME} ... on Event { start end dateBasis isSet count location { id } partOf { id } participantCount participants { role entity { id } onBehalfOf { id } relation { id } } agreements { id } } ... on Visit { destinations { id } } ... on Conference { theme } } } } }`,
  "agreements with parties": `{ list(kinds: [AGREEMENT], first: 60) { edges { node { ${NAME} ... on Agreement { stage isSet count signed parties { id } signatories { id } event { id } } } } } }`,
  "figures and what disputes them": `{ list(kinds: [FIGURE], first: 100) { edges { node { ${NAME} ... on Figure { measure value unit currency modifier change base rank start end also { value currency } concerns { id } disputedBy { id value } } } } } }`,
  "documents by sentences": `{ list(kinds: [DOCUMENT], first: 20) { edges { node { ${NAME} ... on Document { title textIs publisher url published language sentences(first: 20) { text start end relations { id } } statedRelations(first: 5) { ${PAGE} edges { node { id } } } } } } } }`,
  "relations of a province to some kinds": `{ entity(id: "province:vn-54") { relations(kinds: [COUNTRY, ORGANIZATION], first: 100) { ${RELATIONS} } } }`,
  "relations of every modality": `{ entity(id: "province:vn-54") { relations(${EVERYTHING}, first: 200) { ${RELATIONS} } neighbourCounts(${EVERYTHING}) { type direction kind count } } }`,
  "relations out of an organisation in a time": `{ entity(id: "organization:moit-vn") { relations(direction: OUT, from: "2022", to: "2024-06") { ${RELATIONS} } } }`,
  "relations in a time, undated ones too": `{ entity(id: "country:cn") { relations(from: "2023", undated: true, first: 60) { ${RELATIONS} } } }`,
  "mentions where they are asked for": `{ entity(id: "locality:guangxi") { relations(types: ["MENTIONS"], first: 60) { ${RELATIONS} } } }`,
  "neighbours of one": `{ neighbourhood(ids: ["locality:guangxi"], first: 10) { ${GRAPH} } }`,
  "neighbours of several by type": `{ neighbourhood(ids: ["country:jp", "province:vn-54", "organization:moit-vn"], types: ["COOPERATED_WITH", "PARTNER_OF", "HOSTED"], first: 25) { ${GRAPH} } }`,
  "neighbours with plans and hopes": `{ neighbourhood(ids: ["province:vn-54"], ${EVERYTHING}, first: 50) { ${GRAPH} } }`,
  "relations among some": `{ subgraph(ids: ["country:jp", "country:vn", "country:cn", "locality:guangxi", "province:vn-09", "province:vn-54", "locality:yamaguchi"]) { ${GRAPH} } }`,
  "relations among some in a time": `{ subgraph(ids: ["country:jp", "country:vn", "country:cn", "locality:guangxi", "province:vn-09"], from: "2024") { ${GRAPH} } }`,
  "a path without hubs": `{ paths(from: ["organization:moit-vn"], to: ["province:vn-09"], maxHops: 6) { ${PATHS} } }`,
  "a path of a person": `{ paths(from: ["official:bui-thanh-son"], to: ["locality:guangxi"], maxHops: 6, first: 3) { ${PATHS} } }`,
  "paths of several through hubs": `{ paths(from: ["country:jp"], to: ["province:vn-54", "country:cn"], maxHops: 3, throughHubs: true, first: 20) { ${PATHS} } }`,
  "paths in the order of time": `{ paths(from: ["country:jp"], to: ["province:vn-57", "official:bui-thanh-son"], maxHops: 4, throughHubs: true, inTimeOrder: true, first: 20) { ${PATHS} } }`,
  "partners of provinces": `{ list(kinds: [PROVINCE], first: 100) { edges { node { id ... on Province { partners { ${PARTNERS} } } } } } }`,
  "partners of countries, plans and provinces included": `{ list(kinds: [COUNTRY], referenceOnly: false, first: 50) { edges { node { id ... on Country { partners(first: 10, ${EVERYTHING}) { ${PARTNERS} } } } } } }`,
  "partners of localities and organisations by themselves in a time": `{ list(kinds: [LOCALITY, ORGANIZATION], first: 100) { edges { node { id ... on Locality { partners(viaChildren: false, from: "2023", undated: false) { ${PARTNERS} } } ... on Organization { partners(kinds: [ORGANIZATION, COUNTRY]) { ${PARTNERS} } } } } } }`,
  "provinces by countries": `{ partnerMatrix { ${MATRIX} } today: partnerMatrix(rollUp: true, first: 3) { ${MATRIX} } }`,
  "organisations by localities in a time": `{ partnerMatrix(rows: ORGANIZATION, columns: LOCALITY, from: "2023", to: "2024") { ${MATRIX} } }`,
  "how much happened when": `{ timeline { period count } months: timeline(by: MONTH) { period count } some: timeline(ids: ["country:jp", "country:cn"], types: ["PARTNER_OF", "MENTIONS"], ${EVERYTHING}) { period count } }`,
  "two provinces side by side": `{ compare(a: "province:vn-54", b: "province:vn-hn") { a { id } b { id } partnership { weight } partners { ${COMPARED} } officials { ${COMPARED} } events { ${COMPARED} } agreements { ${COMPARED} } } countries: compare(a: "country:jp", b: "country:cn", from: "2023") { partners { ${COMPARED} } officials { ${COMPARED} } } }`,
  "people who met": `{ whoMetWhom { ${PAIRS} } }`,
  "organisations and territories that met": `{ organizations: whoMetWhom(level: ORGANIZATION) { ${PAIRS} } territories: whoMetWhom(level: TERRITORY) { ${PAIRS} } }`,
  "who was at the same event": `{ whoMetWhom(grades: [SAME_EVENT, SAME_DELEGATION], first: 50) { ${PAIRS} } }`,
  "names with and without marks": `{ ${["bac giang", "BẮC GIANG", "bắc giag", "an giang", "to ngoc son", "an do", "viet nam", "hcm city", "quang tay", "hiep dinh"].map((text, index) => `s${index}: search(text: "${text}") { matched score entity { id } }`).join(" ")} }`,
  "the ontology with counts": `{ ontology { kinds { kind label count referenceOnly } relationTypes { type label inverseLabel description from to symmetric dated strength qualifiers count } } }`,
  "how much there is": `{ summary { entities referenceEntities relations referenceRelations documents evidence undatedRelations first last } }`,
};
