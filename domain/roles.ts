import { inLanguage, type Language } from "./labels.ts";
import type { Bilingual } from "./relationTypes.ts";

/** The words for the roles that the ontology knows. */
export const ROLES: Readonly<Record<string, Bilingual>> = {
  attendee: { en: "attendee", vi: "người dự" },
  speaker: { en: "speaker", vi: "diễn giả" },
  chair: { en: "chair", vi: "chủ tọa" },
  leader: { en: "leader", vi: "trưởng đoàn" },
  member: { en: "member", vi: "thành viên" },
  signatory: { en: "signatory", vi: "bên ký" },
  witness: { en: "witness", vi: "bên chứng kiến" },
  guest: { en: "guest", vi: "khách mời" },
  host: { en: "host", vi: "chủ nhà" },
  organiser: { en: "organiser", vi: "bên tổ chức" },
  "co-organiser": { en: "co-organiser", vi: "bên đồng tổ chức" },
  subject: { en: "subject", vi: "đối tượng" },
  partner: { en: "partner", vi: "đối tác" },
  place: { en: "place", vi: "địa điểm" },
  topic: { en: "topic", vi: "chủ đề" },
};

/** A role in a language; one that the ontology does not know stays as it is. */
export function roleText(role: string, language: Language): string {
  const words = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
  return words === undefined ? role : inLanguage(words, language);
}
