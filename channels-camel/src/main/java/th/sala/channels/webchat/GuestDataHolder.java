package th.sala.channels.webchat;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import th.sala.channels.runtime.AddressDataHolder;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectRegister;

/** What the chat holds of a person: that their browser is a guest. Erased, the browser is a stranger. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class GuestDataHolder extends AddressDataHolder implements SubjectDataHolder {
    private final GuestTable guests;

    @Inject
    public GuestDataHolder(GuestTable guests, SubjectRegister register, SubjectDataHolders holders) {
        super("web-chat", Set.of("channels.chat_guest"), register, holders);
        this.guests = guests;
    }

    @Override
    protected long count(List<String> hashes) {
        return guests.count(hashes);
    }

    @Override
    protected long erase(List<String> hashes) {
        return guests.erase(hashes);
    }
}
