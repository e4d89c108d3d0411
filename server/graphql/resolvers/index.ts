import type { Resolvers } from "../generated/resolverTypes.ts";
import { partialDateScalar } from "../partialDateScalar.ts";
import { Agreement } from "./Agreement.ts";
import { Change } from "./Change.ts";
import { Compared } from "./Compared.ts";
import { Comparison } from "./Comparison.ts";
import { Conference } from "./Conference.ts";
import { Connector } from "./Connector.ts";
import { ConnectorRanking } from "./ConnectorRanking.ts";
import { CountKey } from "./CountKey.ts";
import { Country } from "./Country.ts";
import { Document } from "./Document.ts";
import { Entity, entityFields } from "./Entity.ts";
import { Event, eventFields } from "./Event.ts";
import { Evidence } from "./Evidence.ts";
import { Figure } from "./Figure.ts";
import { KindInfo } from "./KindInfo.ts";
import { MatrixCell } from "./MatrixCell.ts";
import { MatrixRow } from "./MatrixRow.ts";
import { MeetingPair } from "./MeetingPair.ts";
import { Office } from "./Office.ts";
import { Official } from "./Official.ts";
import { Organization } from "./Organization.ts";
import { Participation } from "./Participation.ts";
import { Partner } from "./Partner.ts";
import { partnerFields } from "./partnerFields.ts";
import { Province } from "./Province.ts";
import { Qualifier } from "./Qualifier.ts";
import { Query } from "./Query.ts";
import { Relation } from "./Relation.ts";
import { RelationTypeInfo } from "./RelationTypeInfo.ts";
import { Summary } from "./Summary.ts";
import { Visit } from "./Visit.ts";

/** The resolvers of every type; what is missing here is a plain field of its parent. */
export const resolvers: Resolvers = {
  PartialDate: partialDateScalar,
  Query,
  Entity,
  Event,
  Province,
  Country,
  Locality: { ...entityFields, ...partnerFields },
  Place: entityFields,
  Organization,
  Group: entityFields,
  Policy: entityFields,
  Topic: entityFields,
  Official,
  Agreement,
  Conference,
  Meeting: { ...entityFields, ...eventFields },
  Visit,
  Figure,
  Document,
  Participation,
  Office,
  Relation,
  Qualifier,
  Evidence,
  MeetingPair,
  Partner,
  MatrixRow,
  MatrixCell,
  Comparison,
  Compared,
  Change,
  CountKey,
  ConnectorRanking,
  Connector,
  KindInfo,
  RelationTypeInfo,
  Summary,
};
