import type { ConferenceResolvers } from "../generated/resolverTypes.ts";
import { entityFields } from "./Entity.ts";
import { eventFields } from "./Event.ts";

export const Conference: ConferenceResolvers = { ...entityFields, ...eventFields, theme: ({ details }) => details.theme };
