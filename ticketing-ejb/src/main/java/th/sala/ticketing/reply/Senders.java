package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.people.Staff;

/** In whose name and from which of our addresses a message leaves. */
@Singleton
class Senders {
    private final Staff staff;
    private final Accounts accounts;

    @Inject
    Senders(Staff staff, Accounts accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    String teamName(String team) {
        return team(team).map(Staff.Team::name).orElse(team);
    }

    /** The colleague's first name and the team. */
    String agentName(String user, String team) {
        String teamName = teamName(team);
        return staff.agent(user)
                .map(agent -> firstName(agent.displayName()) + " · " + teamName)
                .orElse(teamName);
    }

    /** The ticket's own account, else the team's on this channel; empty when there is neither. */
    Optional<ChannelAddress> account(String channel, String account, String team, String name) {
        return Optional.ofNullable(account)
                .or(() -> accounts.accountOf(team, channel))
                .map(address -> new ChannelAddress(channel, address, name));
    }

    private static String firstName(String displayName) {
        return displayName.strip().replaceFirst("\\s.*", "");
    }

    private Optional<Staff.Team> team(String key) {
        return staff.teams().stream().filter(team -> team.key().equals(key)).findFirst();
    }
}
