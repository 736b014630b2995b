package th.sala.ticketing.field;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** The fields that an organisation has of its own (PD-2). Each method is one transaction; writing is audited. */
public interface FieldDesk {

    /** Every field, also those that are retired. */
    List<CustomField> fields();

    /** The purposes in force for which a field may be collected. */
    List<FieldPurpose> purposes();

    /**
     * Makes a field or changes one that there is. {@code INVALID} with {@code purpose-required}, {@code
     * purpose-not-in-force}, {@code purpose-of-the-hub}, {@code category-not-named} when the purpose does not name the
     * data, {@code explicit-consent-required} for data of section 26 without it, {@code sensitive-undeclared} when the
     * name asks for such data and the category does not say so, or {@code unusable-field} with a line for each fault.
     */
    Outcome<CustomField> write(Caller caller, FieldEntry entry);
}
