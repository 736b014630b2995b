package th.sala.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that ship, imported once. */
final class Hub {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("th.sala.consent", "th.sala.ticketing", "th.sala.channels", "th.sala.web");

    private Hub() {}
}
