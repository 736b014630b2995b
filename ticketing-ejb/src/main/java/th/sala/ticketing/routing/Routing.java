package th.sala.ticketing.routing;

import th.sala.consent.subject.SubjectId;

/** Who owns a new ticket. A ticket is never without a team, and the reason is always kept. */
public interface Routing {

    /** Key of the team that answers for an account; the default team for an account that nobody registered. */
    String teamOf(String channel, String account);

    /** A person of the team, or its queue. */
    Owner ownerOf(String team, SubjectId customer);
}
