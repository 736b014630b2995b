package th.sala.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.seal.Checkpoint;
import th.sala.consent.seal.Consistency;
import th.sala.consent.seal.LedgerProof;
import th.sala.consent.seal.SealedLedger;
import th.sala.web.problem.ProblemException;
import th.sala.web.problem.Problems;
import th.sala.web.rest.Body;
import th.sala.web.rest.Ids;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.security.Roles;

/** The sealed ledger: that nothing recorded was changed, taken out or slipped in. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
@Tag(name = "Privacy")
public class SealResource {

    @Inject
    private SealedLedger ledger;

    /**
     * How the ledger stands.
     *
     * @param checkpoint the newest; null while nothing was ever sealed
     * @param unsealed committed entries that wait for their seal; 10,000 for that many or more; null while a hub that just
     *     started looks through the whole ledger
     * @param oldestUnsealedAt when the oldest of them happened, or when that look last went on; null when everything is sealed
     */
    public record Standing(Checkpoint checkpoint, Integer unsealed, Instant oldestUnsealedAt) {}

    /**
     * By what checkpoints are verified.
     *
     * @param verifier name, key id and key, as C2SP {@code signed-note} has it
     */
    public record PublicKey(String algorithm, String verifier) {}

    @GET
    @Path("ledger")
    @Operation(summary = "The newest checkpoint, and whether everything is sealed")
    public Standing standing() {
        var arrears = ledger.arrears();
        return new Standing(ledger.newest().orElse(null), arrears.entries(), arrears.oldest());
    }

    @GET
    @Path("checkpoints")
    @Operation(summary = "The signed checkpoints of the ledger, newest first")
    public Listing<Checkpoint> checkpoints(
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor) {
        var page = PageRequest.of(limit, cursor);
        List<Checkpoint> read = ledger.checkpoints(below(page.cursor()), page.limit() + 1);
        if (read.size() <= page.limit()) {
            return Listing.all(read);
        }
        List<Checkpoint> shown = read.subList(0, page.limit());
        return new Listing<>(shown, Long.toString(shown.get(shown.size() - 1).size()));
    }

    @GET
    @Path("proofs/{entry}")
    @Operation(summary = "Proves that a consent event, decision, deed or access stands in the ledger (RFC 9162)")
    public LedgerProof proof(
            @Parameter(description = "Id of the entry") @PathParam("entry") UUID entry,
            @Parameter(description = "Size of the ledger to prove against; that of the newest checkpoint by default")
                    @QueryParam("size")
                    String size) {
        return ledger.proof(entry, Ids.number("size", size)).orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("consistency")
    @Operation(summary = "Proves that the ledger of one checkpoint goes on into that of another (RFC 9162)")
    public Consistency consistency(
            @Parameter(description = "Size of the older checkpoint") @QueryParam("from") String from,
            @Parameter(description = "Size of the newer checkpoint") @QueryParam("to") String to) {
        long older = Body.required(Ids.number("from", from), "from");
        long newer = Body.required(Ids.number("to", to), "to");
        return ledger.consistency(older, newer)
                .orElseThrow(() -> ProblemException.invalid(
                        "unknown-ledger-size",
                        "from is not above to, and to not above the size of the newest checkpoint."));
    }

    @GET
    @Path("public-key")
    @Operation(summary = "The key by which checkpoints are verified")
    public PublicKey publicKey() {
        return new PublicKey("Ed25519", ledger.verifier());
    }

    private static long below(String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new ProblemException(Problems.UNKNOWN_CURSOR);
        }
        return Long.parseLong(cursor);
    }
}
