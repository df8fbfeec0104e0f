package org.attune.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Nothing is kept where everyone can change it: two windows, or two tests, never meet in a static field. */
@AnalyzeClasses(packages = "org.attune", importOptions = ImportOption.DoNotIncludeTests.class)
final class StateTest {

    @ArchTest
    static final ArchRule STATIC_FIELDS_ARE_FINAL =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule STATIC_FIELDS_HOLD_NO_CHANGING_VALUE = fields().that()
            .areStatic()
            .should()
            .notHaveRawType(DescribedPredicate.describe(
                    "an atomic or thread-local value or a lock",
                    type -> type.getPackageName().startsWith("java.util.concurrent.")
                            || type.isEquivalentTo(ThreadLocal.class)))
            .because("a final reference to something that changes is still shared state");

    @ArchTest
    static final ArchRule MODEL_NEVER_CHANGES = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.attune.model..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule ONLY_MAIN_ENDS_THE_PROGRAM = noClasses()
            .that()
            .resideOutsideOfPackage("org.attune")
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("tests, and programs that use Attune as a library, must survive an error");
}
