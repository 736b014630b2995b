package th.sala.ticketing.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.copy.CopyDesk;
import th.sala.consent.copy.CopyDesk.PersonCopy;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.rights.RequestDeeds;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RightsRequest;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.proof.CopyLinks;
import th.sala.ticketing.proof.CopyLinks.AtPortal;
import th.sala.ticketing.proof.CopyLinks.SentLink;
import th.sala.ticketing.proof.CopyLinks.Wanted;

@Stateless
public class DeliveringCopies implements CopyDelivery {
    private static final String PERSON = "subject";

    private final RequestDesk requests;
    private final RequestDeeds deeds;
    private final CopyDesk copies;
    private final CopyLinks links;

    @Inject
    public DeliveringCopies(RequestDesk requests, RequestDeeds deeds, CopyDesk copies, CopyLinks links) {
        this.requests = requests;
        this.deeds = deeds;
        this.copies = copies;
        this.links = links;
    }

    @Override
    public Outcome<SentLink> send(UUID id, String officer) {
        Optional<RightsRequest> request = requests.get(id);
        Optional<PersonCopy> copy = ready(id);
        if (request.isEmpty()) {
            return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-request", "There is no such request.");
        }
        if (copy.isEmpty()) {
            return notReady();
        }
        if (request.get().message() == null) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT, "no-conversation", "It did not come from a conversation of ours.");
        }
        return links.send(new Wanted(
                id, request.get().subject(), request.get().message(), copy.get().expiresAt(), officer));
    }

    @Override
    public Optional<SentLink> newest(UUID request) {
        return links.newest(request);
    }

    @Override
    public LinkStanding look(String token) {
        return links.look(token);
    }

    @Override
    public Outcome<LinkStanding> code(String token) {
        return links.code(token);
    }

    @Override
    public Outcome<LinkStanding> codeAtPortal(UUID id) {
        Optional<RightsRequest> request = requests.get(id);
        Optional<PersonCopy> copy = ready(id);
        return request.isEmpty() || copy.isEmpty()
                ? notReady()
                : links.codeAtPortal(
                        new AtPortal(id, request.get().subject(), copy.get().expiresAt()));
    }

    @Override
    public Delivery openAtPortal(UUID request, String code) {
        return delivery(links.openAtPortal(request, code));
    }

    @Override
    public Delivery open(String token, String code) {
        return delivery(links.open(token, code));
    }

    private Delivery delivery(CopyLinks.Opening opening) {
        if (opening instanceof CopyLinks.Opened opened) {
            return delivered(opened.request());
        }
        if (opening instanceof CopyLinks.Missed missed) {
            return new Missed(missed.triesLeft());
        }
        return opening instanceof CopyLinks.Gone ? new Gone() : new Unknown();
    }

    private Optional<PersonCopy> ready(UUID request) {
        return copies.state(request).filter(made -> made.state().equals("ready"));
    }

    private static <T> Outcome<T> notReady() {
        return Outcome.refused(Refusal.Kind.CONFLICT, "copy-not-ready", "The copy is not made yet, or was deleted.");
    }

    private Delivery delivered(UUID request) {
        Optional<byte[]> zip = copies.open(request, PERSON);
        zip.ifPresent(made -> deeds.carriedOut(request, "signed-link", PERSON));
        return zip.<Delivery>map(Delivered::new).orElseGet(Gone::new);
    }
}
