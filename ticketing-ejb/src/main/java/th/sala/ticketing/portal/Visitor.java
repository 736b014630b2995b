package th.sala.ticketing.portal;

import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Who comes to the portal, and how they showed who they are.
 *
 * @param person null for somebody of whom the hub holds nothing yet
 * @param email the address that the identity provider verified, or the one to which a link was sent that somebody merely
 *     typed; null for whoever comes by any other link
 * @param typed whether the hub knows that address only because somebody typed it once, who may have been somebody else:
 *     then a link shows what was said under this very address, and who signed in what came from it without being typed
 * @param link id of the signed link; null for whoever signed in
 * @param ticket the only ticket that the link opens; null for all of the person's
 */
public record Visitor(SubjectId person, String email, boolean typed, UUID link, UUID ticket) {

    /** The hub knows the person only by an address that they proved themselves. */
    public boolean proven() {
        return link == null && !typed;
    }

    /** Signed in with an address that somebody typed: nothing that was merely typed is shown before they say it was them. */
    boolean onlyVouched() {
        return typed && link == null;
    }

    @Override
    public String toString() {
        return link == null ? "signed-in" : "signed-link";
    }
}
