package th.sala.consent.rights;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.subject.SubjectId;

/** What a request stops, kept with it, so that its refusal ends exactly that. */
@Singleton
class RequestBlocks {
    private final PurposeDesk purposes;
    private final ProcessingBlocks blocks;

    @Inject
    RequestBlocks(PurposeDesk purposes, ProcessingBlocks blocks) {
        this.purposes = purposes;
        this.blocks = blocks;
    }

    /** An objection is weighed later and holds at once, for every purpose that yields to one. */
    void stop(Handle handle, UUID request, SubjectId subject, String actor) {
        purposes.inForce().stream()
                .filter(purpose -> purpose.basis().yieldsToObjection())
                .map(PurposeInForce::key)
                .forEach(purpose -> keep(handle, request, blocks.object(subject, purpose, actor, null)));
    }

    void restrict(Handle handle, UUID request, SubjectId subject, String actor) {
        keep(handle, request, blocks.restrict(subject, actor, null));
    }

    /**
     * The request was refused: what it had stopped goes on.
     *
     * @param weighed whether the ground weighs against the objection; else nobody proved to have objected
     */
    void release(Handle handle, UUID request, boolean weighed, String actor) {
        handle.createQuery(RequestTables.STANDING)
                .bind("id", request)
                .bind("weighed", weighed)
                .mapTo(UUID.class)
                .list()
                .forEach(block -> blocks.lift(block, LiftGround.REQUEST_REFUSED, actor, null));
    }

    private static void keep(Handle handle, UUID request, UUID block) {
        handle.createUpdate(RequestTables.STOPPED_BY)
                .bind("block", block)
                .bind("id", request)
                .execute();
    }
}
