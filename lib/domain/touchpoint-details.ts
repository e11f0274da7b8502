// A touchpoint's details, also where it was recorded before there were any. Called by mutators, views and the server.
import { type TouchpointDetails, touchpointDetails } from "../contract/evidence.ts";

export const noDetails: TouchpointDetails = touchpointDetails.parse({});

export const detailsOf = ({ details }: { details?: TouchpointDetails | undefined }): TouchpointDetails =>
  details ?? noDetails;
