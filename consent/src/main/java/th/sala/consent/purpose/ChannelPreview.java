package th.sala.consent.purpose;

import java.util.Collection;
import java.util.Map;
import th.sala.consent.subject.SubjectId;

/**
 * What the gate would say of one purpose on several channels: an objection may be to one channel only. For showing, as
 * {@link PurposePreview}.
 */
public interface ChannelPreview {

    /** @return the gate's reason by channel; absent where it is permitted */
    Map<String, String> refused(SubjectId subject, String purpose, Collection<String> channels);
}
