package th.sala.ticketing.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.identity.TypedContacts;

@Stateless
public class KnowingVisitors implements Visitors {
    private final SubjectRegister register;
    private final TypedContacts typed;
    private final LinkTable links;
    private final Messages messages;
    private final AuditTrail trail;

    @Inject
    public KnowingVisitors(
            SubjectRegister register, TypedContacts typed, LinkTable links, Messages messages, AuditTrail trail) {
        this.register = register;
        this.typed = typed;
        this.links = links;
        this.messages = messages;
        this.trail = trail;
    }

    @Override
    public Visitor signedIn(String email) {
        Identifier contact = new Identifier(IdentifierKind.EMAIL, email);
        SubjectId person = register.find(contact).orElse(null);
        return new Visitor(person, email, person != null && typed.typed(contact), null, null);
    }

    @Override
    public Visitor registered(Visitor visitor) {
        return visitor.person() == null
                ? new Visitor(
                        register.findOrRegister(new Identifier(IdentifierKind.EMAIL, visitor.email()), List.of()),
                        visitor.email(),
                        visitor.typed(),
                        null,
                        null)
                : visitor;
    }

    @Override
    public Optional<Visitor> byLink(String secret) {
        return LinkSecret.hash(secret)
                .flatMap(links::inForce)
                .filter(link -> !register.identifiers(link.person()).isEmpty())
                .filter(link -> sentTo(link).allMatch(contact -> register.holds(link.person(), contact)))
                .map(this::opened);
    }

    private Visitor opened(LinkTable.Link link) {
        if (links.opened(link.id())) {
            trail.record(new AuditEvent(
                    "subject",
                    "portal-link-opened",
                    "customer:" + link.person(),
                    Map.of("link", link.id().toString())));
        }
        String address = typedAddress(link).orElse(null);
        return new Visitor(link.person(), address, address != null, link.id(), link.ticket());
    }

    /** Whoever opens the link reads there; that they are who typed the address, nobody knows. */
    private Optional<String> typedAddress(LinkTable.Link link) {
        return sentTo(link)
                .filter(contact -> contact.kind() == IdentifierKind.EMAIL && typed.typed(contact))
                .map(Identifier::value)
                .findFirst();
    }

    private Stream<Identifier> sentTo(LinkTable.Link link) {
        return messages.find(link.message()).stream()
                .flatMap(message -> message.envelope().to().stream())
                .flatMap(address -> address.identifier().stream());
    }
}
