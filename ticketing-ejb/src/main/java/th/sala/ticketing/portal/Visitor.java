package th.sala.ticketing.portal;

import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Who comes to the portal, and how they showed who they are.
 *
 * @param person null for somebody of whom the hub holds nothing yet
 * @param email the address that the identity provider verified, or the one to which a link was sent that somebody merely
 *     typed; null for whoever comes by any other link
 * @param typed whether the hub knows that address only because somebody typed it once: then only what was said under this
 *     very address is shown, since who typed it may have been somebody else
 * @param link id of the signed link; null for whoever signed in
 * @param ticket the only ticket that the link opens; null for all of the person's
 */
public record Visitor(SubjectId person, String email, boolean typed, UUID link, UUID ticket) {

    /** The hub knows the person only by an address that they proved themselves. */
    public boolean proven() {
        return link == null && !typed;
    }

    @Override
    public String toString() {
        return link == null ? "signed-in" : "signed-link";
    }
}
