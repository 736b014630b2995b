package th.sala.channels.webchat;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

/** What the chat holds of a person: that their browser is a guest. Erased, the browser is a stranger. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class GuestDataHolder implements SubjectDataHolder {
    private final GuestTable guests;
    private final SubjectRegister register;
    private final SubjectDataHolders holders;

    @Inject
    public GuestDataHolder(GuestTable guests, SubjectRegister register, SubjectDataHolders holders) {
        this.guests = guests;
        this.register = register;
        this.holders = holders;
    }

    @PostConstruct
    public void join() {
        holders.register(this);
    }

    @Override
    public String name() {
        return "web-chat";
    }

    @Override
    public Set<String> tables() {
        return Set.of("channels.chat_guest");
    }

    @Override
    public long count(SubjectId subject) {
        return guests.count(hashes(subject));
    }

    @Override
    public JsonObject export(SubjectId subject) {
        return Json.createObjectBuilder().add("guestSessions", count(subject)).build();
    }

    /** A guest's id is the hub's own; there is nothing to correct in it. */
    @Override
    public long rectify(SubjectId subject, Identifier wrong, Identifier right) {
        return 0;
    }

    /** What is restricted is what was said, and that stands in tickets. */
    @Override
    public long restrict(SubjectId subject, boolean restricted) {
        return 0;
    }

    @Override
    public long erase(SubjectId subject) {
        return guests.erase(hashes(subject));
    }

    private List<String> hashes(SubjectId subject) {
        return register.fingerprints(subject).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }
}
