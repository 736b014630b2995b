package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.sala.consent.rights.RestrictedRecords;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.processing.TicketOpening.Customer;

/** The person a ticket is opened for: known by id or contact point, or registered now. */
@Singleton
class CustomerChoice {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,255}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\p{Nd}\\s().-]{4,25}");

    private final SubjectRegister register;
    private final RestrictedRecords restricted;

    @Inject
    CustomerChoice(SubjectRegister register, RestrictedRecords restricted) {
        this.register = register;
        this.restricted = restricted;
    }

    /** Whose record is restricted (section 34) is chosen beside it: the ticket shows nothing of what the record holds. */
    Outcome<Chosen> of(Customer customer, String channel, String actor) {
        if (customer == null || given(customer) != 1) {
            return refused("customer-required", "Name the customer by id, e-mail, phone or LINE user id.");
        }
        return (customer.id() == null ? byContact(customer) : byId(customer, channel))
                .then(chosen ->
                        Outcome.done(new Chosen(restricted.forNewMatter(chosen.subject(), actor), chosen.address())));
    }

    private static long given(Customer customer) {
        return Stream.of(customer.id(), customer.email(), customer.phone(), customer.lineUserId())
                .filter(Objects::nonNull)
                .count();
    }

    private Outcome<Chosen> byId(Customer customer, String channel) {
        SubjectId subject = new SubjectId(customer.id());
        return register.identifiers(subject).isEmpty()
                ? refused("unknown-customer", "There is no customer with this id.")
                : Outcome.done(new Chosen(subject, new ChannelAddress(channel, "", null)));
    }

    private Outcome<Chosen> byContact(Customer customer) {
        Identifier contact = contact(customer);
        if (!usable(contact)) {
            return refused(
                    "unusable-address", "This is no usable " + contact.kind().code() + ".");
        }
        SubjectId subject = register.findOrRegister(contact, names(customer.name()));
        return Outcome.done(new Chosen(subject, address(contact, customer.name())));
    }

    private static Identifier contact(Customer customer) {
        if (customer.email() != null) {
            return new Identifier(IdentifierKind.EMAIL, customer.email());
        }
        return customer.phone() == null
                ? new Identifier(IdentifierKind.LINE_USER_ID, customer.lineUserId())
                : new Identifier(IdentifierKind.PHONE, customer.phone());
    }

    private static boolean usable(Identifier contact) {
        return switch (contact.kind()) {
            case EMAIL -> EMAIL.matcher(contact.value()).matches();
            case PHONE -> PHONE.matcher(contact.value()).matches();
            default -> !contact.value().isBlank();
        };
    }

    private static List<Identifier> names(String name) {
        return name == null || name.isBlank() ? List.of() : List.of(new Identifier(IdentifierKind.NAME, name));
    }

    private static ChannelAddress address(Identifier contact, String name) {
        String channel = switch (contact.kind()) {
            case EMAIL -> "email";
            case PHONE -> "phone";
            default -> "line";
        };
        return new ChannelAddress(channel, contact.value(), name);
    }

    private static Outcome<Chosen> refused(String code, String sentence) {
        return Outcome.refused(Refusal.Kind.INVALID, code, sentence);
    }

    /** @param address how the person was named; its value is empty when they were named by id */
    record Chosen(SubjectId subject, ChannelAddress address) {}
}
