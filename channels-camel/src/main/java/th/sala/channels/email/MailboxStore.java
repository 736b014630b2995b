package th.sala.channels.email;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.channels.email.MailPlaces.KnownPlace;
import th.sala.consent.erasure.RemoteStore;
import th.sala.consent.erasure.RemoteStores;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.HeldOriginals;
import th.sala.ticketing.intake.HeldOriginals.Original;

/** The mailboxes of the hub as a store of personal data: the mails of a person are deleted where they lie, by their UIDs. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailboxStore implements RemoteStore {
    static final String NAME = "mailbox";

    private final HeldOriginals originals;
    private final MailPlaces places;
    private final Mailboxes mailboxes;
    private final RemoteStores stores;

    @Inject
    public MailboxStore(HeldOriginals originals, MailPlaces places, Mailboxes mailboxes, RemoteStores stores) {
        this.originals = originals;
        this.places = places;
        this.mailboxes = mailboxes;
        this.stores = stores;
    }

    @PostConstruct
    public void join() {
        stores.register(this);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** One for each mailbox, and one for the mails whose place nobody noted when they were taken in. */
    @Override
    public List<Errand> errands(SubjectId identity) {
        List<Original> held = originals.of(identity, "email");
        List<KnownPlace> known =
                places.of(held.stream().map(Original::externalId).toList());
        Map<UUID, List<String>> byMailbox = known.stream()
                .collect(Collectors.groupingBy(
                        KnownPlace::mailbox,
                        TreeMap::new,
                        Collectors.mapping(KnownPlace::externalId, Collectors.toList())));
        List<String> placed = known.stream().map(KnownPlace::externalId).toList();
        Map<String, List<String>> elsewhere = held.stream()
                .filter(original -> !placed.contains(original.externalId()))
                .collect(Collectors.groupingBy(
                        Original::account,
                        TreeMap::new,
                        Collectors.mapping(Original::externalId, Collectors.toList())));
        return Stream.concat(
                        byMailbox.entrySet().stream()
                                .map(entry -> MailErrand.to(
                                        address(entry.getKey()), Optional.of(entry.getKey()), entry.getValue())),
                        elsewhere.entrySet().stream()
                                .map(entry -> MailErrand.to(entry.getKey(), Optional.empty(), entry.getValue())))
                .toList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Answer run(String about) {
        MailErrand errand = MailErrand.read(about);
        List<KnownPlace> known = places.of(errand.mails());
        if (errand.mailbox().isEmpty()) {
            return everywhere(errand, known);
        }
        return inside(errand.mailbox().get(), errand.mails(), known);
    }

    /** A mail whose place was not noted is found once its mailbox is read again. */
    private Answer everywhere(MailErrand errand, List<KnownPlace> known) {
        List<String> placed = known.stream().map(KnownPlace::externalId).toList();
        if (!placed.containsAll(errand.mails())) {
            return new Answer.Open("place-unknown");
        }
        return known.stream()
                .map(KnownPlace::mailbox)
                .distinct()
                .map(mailbox -> inside(mailbox, errand.mails(), known))
                .filter(Answer.Open.class::isInstance)
                .findFirst()
                .orElseGet(() -> new Answer.Done(errand.mails().size()));
    }

    private Answer inside(UUID id, List<String> mails, List<KnownPlace> known) {
        Optional<Mailbox> mailbox = mailboxes.byId(id);
        if (mailbox.isEmpty()) {
            return new Answer.Open("no-mailbox");
        }
        List<KnownPlace> here =
                known.stream().filter(place -> place.mailbox().equals(id)).toList();
        try (MailRemoval removal = MailRemoval.open(mailbox.get())) {
            List<KnownPlace> current = here.stream()
                    .filter(place -> place.uidValidity() == removal.uidValidity())
                    .toList();
            List<String> reached = current.stream().map(KnownPlace::externalId).toList();
            if (!here.stream().map(KnownPlace::externalId).allMatch(reached::contains)) {
                return new Answer.Open("renumbered");
            }
            removal.delete(current.stream().map(KnownPlace::uid).toList());
            places.forget(id, mails);
            return new Answer.Done(reached.stream().distinct().count());
        } catch (MailConnectionLost lost) {
            return new Answer.Open(lost.code());
        }
    }

    private String address(UUID mailbox) {
        return mailboxes.byId(mailbox).map(Mailbox::address).orElse("mailbox");
    }
}
