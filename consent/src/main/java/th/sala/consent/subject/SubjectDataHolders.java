package th.sala.consent.subject;

import java.util.List;

/** The registry that owners of personal data join when the application starts. */
public interface SubjectDataHolders {

    /** @throws IllegalStateException when another holder has the same name */
    void register(SubjectDataHolder holder);

    List<SubjectDataHolder> all();
}
