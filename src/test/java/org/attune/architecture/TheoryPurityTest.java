package org.attune.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.security.SecureRandom;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.BaseStream;

/**
 * The theory answers the same question with the same numbers, whenever, wherever and on whichever thread it is asked.
 */
@AnalyzeClasses(packages = "org.attune", importOptions = ImportOption.DoNotIncludeTests.class)
final class TheoryPurityTest {

    @ArchTest
    static final ArchRule NO_THREADS = noTheory()
            .should()
            .dependOnClassesThat(equivalentTo(Thread.class)
                    .or(equivalentTo(ThreadLocal.class))
                    .or(equivalentTo(Timer.class))
                    .or(resideInAPackage("java.util.concurrent..")
                            .and(DescribedPredicate.not(
                                    equivalentTo(CancellationException.class).or(assignableTo(ConcurrentMap.class))))))
            .because(
                    "who calls decides on threads; the theory may only be shared by them, and leave when it is told to");

    @ArchTest
    static final ArchRule NO_PARALLEL_STREAMS = noTheory()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a stream becomes parallel",
                    call -> call.getTarget().getName().equals("parallelStream")
                            || (call.getTarget().getName().equals("parallel")
                                    && call.getTargetOwner().isAssignableTo(BaseStream.class))));

    @ArchTest
    static final ArchRule NO_FILES_OR_NETWORK =
            noTheory().should().dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net.."));

    @ArchTest
    static final ArchRule NO_LOGGING = noTheory()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging.."))
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule NO_CLOCK = noTheory()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.time.."));

    @ArchTest
    static final ArchRule NO_SURROUNDINGS = noTheory()
            .should()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class, String.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .dependOnClassesThat(equivalentTo(Runtime.class))
            .because("an answer must not depend on the machine that gives it");

    @ArchTest
    static final ArchRule NO_UNSEEDED_CHANCE = noTheory()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(SplittableRandom.class)
            .orShould()
            .dependOnClassesThat(equivalentTo(SecureRandom.class).or(equivalentTo(UUID.class)));

    private static GivenClassesConjunction noTheory() {
        return noClasses().that().resideInAPackage("org.attune.theory..");
    }
}
