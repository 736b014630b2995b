package th.sala.ticketing.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may stand in double braces. It only grows: saved texts keep theirs. */
public enum Variable {
    CUSTOMER_ADDRESS("customer.address"),
    CUSTOMER_NAME("customer.name"),
    TICKET_NUMBER("ticket.number"),
    TICKET_OPENED("ticket.opened"),
    TEAM_NAME("team.name"),
    AGENT_NICKNAME("agent.nickname"),
    AGENT_PARTICLE("agent.particle"),
    DATE_TODAY("date.today"),
    DATE_TOMORROW("date.tomorrow");

    private final String code;

    Variable(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Variable> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** All names, for whoever writes a text. */
    public static List<String> allowed() {
        return Arrays.stream(values()).map(Variable::code).toList();
    }
}
