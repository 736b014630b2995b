package th.sala.ticketing.people;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;

/**
 * Who works here, and in which teams. Each method is one transaction; changing is audited, with what was there before. Passwords and roles are the
 * identity provider's. What cannot be used is refused as {@code INVALID} with {@code unusable-staff} and a line for each
 * fault. Nobody and no team is deleted: history names them.
 */
public interface StaffDesk {

    StaffSheet read();

    /** Makes a team; refused as {@code CONFLICT} with {@code already-there} when there is one with this key. */
    Outcome<TeamSheet> addTeam(Caller caller, TeamSheet wanted);

    /**
     * Makes a team, or changes the one with this key. New tickets are promised what its policy says.
     *
     * @param version that the caller saw, null for any; {@code STALE} with {@code newer-version} when there is a newer one
     */
    Outcome<TeamSheet> team(Caller caller, TeamSheet wanted, Integer version);

    /**
     * Makes a person of the staff; refused as {@code CONFLICT} with {@code already-there} when there is somebody with this
     * user name, also who works here no more.
     */
    Outcome<PersonSheet> addPerson(Caller caller, PersonSheet wanted);

    /**
     * Makes a person of the staff, or changes the one with this user name. Who is not active any more gives back all open
     * work. Who leaves a team with open work in hand there is refused as {@code CONFLICT} with {@code work-in-hand}.
     *
     * @param version that the caller saw, null for any; {@code STALE} with {@code newer-version} when there is a newer one
     */
    Outcome<PersonSheet> person(Caller caller, PersonSheet wanted, Integer version);

    /** Everybody, also who works here no more. */
    record StaffSheet(List<TeamSheet> teams, List<PersonSheet> people) {}

    /**
     * @param key small letters, digits and hyphens, at most 40; it stays
     * @param policy name of a policy; its calendar holds the team's hours
     * @param version counts the changes, from 1; of what is sent it is passed over
     */
    record TeamSheet(String key, String nameTh, String nameEn, String policy, Integer version) {
        TeamSheet in(int next) {
            return new TeamSheet(key, nameTh, nameEn, policy, next);
        }
    }

    /**
     * @param user user name at the identity provider; it stays
     * @param displayName shown to colleagues and, as first name, to customers
     * @param teams keys; none for who works no tickets
     * @param version counts the changes, from 1; of what is sent it is passed over
     */
    record PersonSheet(String user, String displayName, Boolean active, List<String> teams, Integer version) {
        PersonSheet in(int next) {
            return new PersonSheet(user, displayName, active, teams, next);
        }
    }
}
