import { encodeCursor } from "../../server/store/reader/cursor.ts";

const NAME = "id label";
const RELATION = `id type label inverseLabel source { ${NAME} } target { ${NAME} } role qualifiers { name text number entity { id } } start end dateBasis observed modality attributedTo { id } status confidence sourceCount`;
const EVIDENCE = "id sentence start end modality attributedTo { id } status extractor document { id }";
const PAGE = "totalCount totalIsLowerBound pageInfo { hasNextPage endCursor }";
const RELATIONS = `${PAGE} edges { cursor node { ${RELATION} } }`;
const GRAPH = `nodes { id } relations { ${RELATION} } omitted after`;
const PATHS = "length weakHops boundMet nodes { id } relations { id type modality }";
const PAIRS = `${PAGE} edges { cursor node { a { id } b { id } grade count first last events { id } persons { id } } }`;
const FACTS = "byType { type count } facts";
const PARTNERS = `${PAGE} edges { cursor node { entity { id } weight first last ${FACTS} } }`;
const MATRIX = `${PAGE} edges { cursor node { row { id } cells { column { id } count ${FACTS} } } }`;
const COMPARED = "commonCount onlyACount onlyBCount common { id } onlyA { id } onlyB(first: 5) { id }";
const CHANGES = `${PAGE} edges { cursor node { change what id dataVersion label vi: label(language: VI) kind type entity { id } relation { id } evidence { id sentence } } } counts { change what count } until`;
const COUNTS = "total counts { count keys { dimension value label vi: label(language: VI) entity { id } } }";
const RANKING =
  "meaning vi: meaning(language: VI) entityCount relationCount connectorCount connectors { entity { id } score neighbourCount }";
const EVERYTHING = "modalities: [ASSERTED, ONGOING, IMPLIED, ESTIMATED, EXPECTED, PLANNED, INTENDED, HOPED, REQUESTED, CANCELLED, DENIED]";

const IN_TIME = 'from: "2022", to: "2025-06", undated: true';
const REVIEWED = "status: [ACCEPTED, PROPOSED]";
/** All arguments of `partners`, from the middle of the list on. */
const EVERY_PARTNER = `partners(kinds: [COUNTRY, LOCALITY, PROVINCE, ORGANIZATION], viaChildren: true, ${IN_TIME}, ${EVERYTHING}, first: 20, after: "${encodeCursor("partners", ["40", "country:vn"])}") { ${PARTNERS} }`;

/** Questions about the curated data that together use every answered field. Both engines must give the same answers, whatever these are. */
export const SAME_QUESTIONS: Readonly<Record<string, string>> = {
  "an entity with all that every entity has": `{ entity(id: "country:jp") { __typename id kind name vi: name(language: VI) label aliases summary referenceOnly degree neighbourTotal neighbourCounts { type direction kind count } relations { ${RELATIONS} } evidence { ${PAGE} edges { cursor node { ${EVIDENCE} } } } } }`,
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
  "relations of every modality": `{ entity(id: "province:vn-54") { relations(${EVERYTHING}, first: 200) { ${RELATIONS} } neighbourCounts(${EVERYTHING}) { type direction kind count } neighbourTotal(kinds: [COUNTRY, MEETING, TOPIC], ${EVERYTHING}) } }`,
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
  "how much there is": `{ summary { entities referenceEntities relations referenceRelations documents evidence undatedRelations first last homeCountry { id } } }`,
  "all news since the beginning": `{ newSince(dataVersion: "0", first: 200) { ${CHANGES} } }`,
  "news of some kinds and types": `{ newSince(dataVersion: "0", changes: [ADDED], what: [ENTITY, EVIDENCE], kinds: [AGREEMENT], types: ["SIGNED", "MENTIONS"], status: [ACCEPTED, PROPOSED], first: 150) { ${CHANGES} } }`,
  "agreements a year with a country": `{ countFacts(count: ENTITIES, kinds: [AGREEMENT], ids: ["country:jp"], by: [YEAR]) { ${COUNTS} } }`,
  "events by kind and province": `{ countFacts(count: ENTITIES, kinds: [MEETING, VISIT, CONFERENCE], by: [KIND, PROVINCE], rollUp: true) { ${COUNTS} } }`,
  "relations by type and country in a time": `{ countFacts(by: [TYPE, COUNTRY], from: "2023", to: "2024-06", undated: true, types: ["PARTNER_OF", "COOPERATED_WITH", "HOSTED"], status: [ACCEPTED, PROPOSED], ${EVERYTHING}) { ${COUNTS} } }`,
  "who connects others": `{ connectors { ${RANKING} } hubs: connectors(throughHubs: true, first: 60) { ${RANKING} } }`,
  "who connects some kinds in a time": `{ connectors(ids: ["country:jp", "province:vn-54", "organization:moit-vn", "country:cn", "locality:guangxi", "province:vn-09"], kinds: [COUNTRY, PROVINCE, ORGANIZATION, LOCALITY], types: ["PARTNER_OF", "COOPERATED_WITH", "HOSTED", "PART_OF"], from: "2020", to: "2025", undated: true, status: [ACCEPTED, PROPOSED], ${EVERYTHING}) { ${RANKING} } }`,
  "partners of each sort with all filters, from the middle on": `{ province: entity(id: "province:vn-54") { ... on Province { ${EVERY_PARTNER} } } country: entity(id: "country:jp") { ... on Country { ${EVERY_PARTNER} } } locality: entity(id: "locality:guangxi") { ... on Locality { ${EVERY_PARTNER} } } organization: entity(id: "organization:moit-vn") { ... on Organization { ${EVERY_PARTNER} } } }`,
  "relations and evidence with all filters, from the middle on": `{ entity(id: "province:vn-54") { name label vi: label(language: VI) relations(types: ["HOSTED", "COOPERATED_WITH", "EXPORTS", "CALLS_FOR", "ATTENDED"], direction: BOTH, ${IN_TIME}, ${EVERYTHING}, ${REVIEWED}, first: 10, after: "${encodeCursor("relations", ["2025-01-01", "a"])}") { ${RELATIONS} } evidence(first: 5, after: "${encodeCursor("evidence", ["document:a", "0", "a"])}") { ${PAGE} edges { cursor node { ${EVIDENCE} confidence } } } } }`,
  "names by kind, from the middle on": `{ list(kinds: [COUNTRY, PROVINCE], referenceOnly: true, ${REVIEWED}, first: 30, after: "${encodeCursor("entities", ["ha", "province:a"])}") { ${PAGE} edges { cursor node { ${NAME} } } } search(text: "ha", kinds: [PROVINCE, OFFICIAL], ${REVIEWED}, first: 20) { matched score entity { id } } }`,
  "neighbours in a time, from the middle on": `{ neighbourhood(ids: ["province:vn-54", "country:jp"], kinds: [COUNTRY, ORGANIZATION, MEETING], ${IN_TIME}, ${REVIEWED}, first: 2, after: "${encodeCursor("neighbourhood", ["province:vn-54", "2025-01-01", "a"])}") { ${GRAPH} } }`,
  "relations among some with all filters": `{ subgraph(ids: ["country:jp", "country:vn", "country:cn", "locality:guangxi", "province:vn-09"], ${IN_TIME}, ${EVERYTHING}, ${REVIEWED}) { ${GRAPH} } }`,
  "paths by some types past some entities": `{ paths(from: ["organization:moit-vn"], to: ["locality:guangxi"], types: ["ATTENDED", "HOSTED", "PART_OF", "COOPERATED_WITH", "REPRESENTS"], excludeTypes: ["REPRESENTS"], excludeIds: ["country:cn"], ${EVERYTHING}, ${REVIEWED}) { ${PATHS} } }`,
  "one person's meetings with all filters": `{ whoMetWhom(participant: "country:vn", other: "country:jp", level: TERRITORY, grades: [MET, SAME_EVENT], eventKinds: [MEETING, CONFERENCE, VISIT], ${IN_TIME}, ${EVERYTHING}, ${REVIEWED}, first: 5) { ${PAGE} edges { cursor node { a { id } b { id } grade events(first: 2) { id } } } } later: whoMetWhom(first: 5, after: "${encodeCursor("meetings", ["2024-01-01", "official:m", "official:n", "MET"])}") { ${PAIRS} } }`,
  "whom some officials met, from the middle on": `{ list(kinds: [OFFICIAL], first: 10) { edges { node { id ... on Official { met(first: 5, after: "${encodeCursor("meetings", ["2024-01-01", "official:m", "official:n", "MET"])}") { ${PAIRS} } } } } } }`,
  "a matrix with plans, from the middle on": `{ partnerMatrix(${IN_TIME}, ${EVERYTHING}, first: 5, after: "${encodeCursor("matrix", ["ha", "province:a"])}") { ${MATRIX} } }`,
  "two countries side by side with all filters": `{ compare(a: "country:jp", b: "country:cn", kinds: [PROVINCE, ORGANIZATION], ${IN_TIME}, ${EVERYTHING}) { partnership { entity { id } weight first last ${FACTS} } partners { common(first: 3) { id } onlyA(first: 3) { id } ${COMPARED.replace(/common \{.*$/, "")} } } }`,
  "participants, officers and words in Vietnamese": `{ list(kinds: [MEETING, VISIT, CONFERENCE], first: 30) { edges { node { id ... on Event { participants(first: 3) { role entity { id } } } } } } organizations: list(kinds: [ORGANIZATION], first: 30) { edges { node { id ... on Organization { officers(first: 2) { title } } } } } ontology { kinds { label(language: VI) } relationTypes { label(language: VI) inverseLabel(language: VI) } } }`,
  "countries with codes, documents with texts": `{ list(kinds: [COUNTRY, DOCUMENT], referenceOnly: false, first: 60) { edges { node { id ... on Country { code } ... on Document { text sentences(first: 3, after: 2) { text start end } } } } } }`,
  "a document, and relations with their sentences": `{ document(id: "document:meet-japan-2023-hanoi") { ${NAME} title statedRelations(${REVIEWED}, first: 2, after: "${encodeCursor("relations", ["2024-01-01", "a"])}") { ${PAGE} edges { node { id label(language: VI) inverseLabel(language: VI) evidence(first: 2) { ${EVIDENCE} confidence } } } } } relation(id: "none") { id } relations(ids: ["none", "nothing"]) { id } summary { dataVersion } }`,
  "news from the middle on": `{ newSince(dataVersion: "0", first: 5, after: "${encodeCursor("changes", ["1", "ADDED", "ENTITY", "m"])}") { ${CHANGES} } }`,
};
