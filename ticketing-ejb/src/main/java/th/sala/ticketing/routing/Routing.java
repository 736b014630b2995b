package th.sala.ticketing.routing;

import th.sala.consent.subject.SubjectId;

/** Who owns a new ticket within its team. The reason is always kept. */
public interface Routing {

    /** A person of the team, or its queue. */
    Owner ownerOf(String team, SubjectId customer);
}
