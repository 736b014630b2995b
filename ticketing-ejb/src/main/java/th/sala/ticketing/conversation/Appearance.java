package th.sala.ticketing.conversation;

import java.util.stream.Stream;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;

/** A person at one place of a conversation, with the address they appear under. */
record Appearance(SubjectId person, ChannelAddress address) {

    /** What is seen of the person there, as fields of the access log. */
    Stream<String> fields() {
        return Stream.concat(name(), contact());
    }

    private Stream<String> name() {
        return Stream.ofNullable(address.name()).map(name -> IdentifierKind.NAME.code());
    }

    private Stream<String> contact() {
        return address.value().isBlank()
                ? Stream.empty()
                : Stream.of(address.identifier()
                        .map(identifier -> identifier.kind().code())
                        .orElse(IdentifierKind.ADDRESS.code()));
    }
}
