package th.sala.ticketing.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people who work here and the teams they work in. */
public interface Staff {

    /** The caller with the teams of this user; no teams when the user is not on the staff. */
    Caller caller(String user, Set<String> roles);

    List<Team> teams();

    Optional<Agent> agent(String user);

    List<Agent> agents(String team);

    /** @param key stable name of the contract; {@code mailbox} is the address its mail is sent from */
    record Team(String key, String name, String nameEn, String mailbox) {}

    /** @param displayName shown to colleagues and, as first name, to customers */
    record Agent(String user, String displayName, Set<String> teams) {}
}
