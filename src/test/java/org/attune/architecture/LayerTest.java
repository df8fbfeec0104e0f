package org.attune.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.scene.control.Dialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** Data flows one way: the window and the command line ask, the theory answers, and nothing below knows who asked. */
@AnalyzeClasses(packages = "org.attune", importOptions = ImportOption.DoNotIncludeTests.class)
final class LayerTest {

    @ArchTest
    static final ArchRule LAYERS_POINT_DOWN = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("entry")
            .definedBy("org.attune")
            .layer("front")
            .definedBy("org.attune.ui..", "org.attune.cli..")
            .layer("services")
            .definedBy("org.attune.live..", "org.attune.curves..", "org.attune.simulation..", "org.attune.storage..")
            .layer("theory")
            .definedBy("org.attune.theory..")
            .layer("model")
            .definedBy("org.attune.model..")
            .whereLayer("entry")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("front")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("services")
            .mayOnlyBeAccessedByLayers("entry", "front")
            .whereLayer("theory")
            .mayOnlyBeAccessedByLayers("entry", "front", "services");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_HAS_ITS_LAYER = noClasses()
            .should()
            .resideOutsideOfPackages(
                    "org.attune",
                    "org.attune.ui..",
                    "org.attune.cli..",
                    "org.attune.live..",
                    "org.attune.curves..",
                    "org.attune.simulation..",
                    "org.attune.storage..",
                    "org.attune.theory..",
                    "org.attune.model..")
            .because("a package outside the layers would escape their rule");

    @ArchTest
    static final ArchRule WINDOW_DOES_NOT_KNOW_COMMAND_LINE = noClasses()
            .that()
            .resideInAPackage("org.attune.ui..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.attune.cli.."));

    @ArchTest
    static final ArchRule COMMAND_LINE_DOES_NOT_KNOW_WINDOW = noClasses()
            .that()
            .resideInAPackage("org.attune.cli..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.attune.ui.."))
            .because("it must work where there is no display");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("org.attune.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package holds what its subpackages share; what puts the subpackages together is one of them");

    @ArchTest
    static final ArchRule JAVAFX_IS_FOR_THE_WINDOW = noClasses()
            .that(resideOutsideOfPackages("org.attune.ui.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "javafx..",
                    "atlantafx..",
                    "org.controlsfx..",
                    "org.kordamp..",
                    "org.jfree.chart.fx..",
                    "org.jfree.fx.."));

    @ArchTest
    static final ArchRule DRAWING_IS_FOR_WINDOW_AND_FIGURES = noClasses()
            .that(resideOutsideOfPackages("org.attune.ui..", "org.attune.storage.figure.."))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.jfree..", "java.awt..", "javax.imageio..", "org.apache.pdfbox.."));

    @ArchTest
    static final ArchRule FILES_ARE_CHOSEN_IN_ONE_PLACE = noClasses()
            .that(resideOutsideOfPackages("org.attune.ui.files"))
            .should()
            .dependOnClassesThat(assignableTo(FileChooser.class).or(assignableTo(DirectoryChooser.class)))
            .because("a chooser of its own would forget folders and endings");

    @ArchTest
    static final ArchRule DIALOGS_ARE_PLACED_IN_ONE_PLACE = noClasses()
            .that(resideOutsideOfPackages("org.attune.ui.controls"))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a dialog is given an owner",
                    call -> call.getTarget().getName().equals("initOwner")
                            && call.getTargetOwner().isAssignableTo(Dialog.class)))
            .because("DialogStyle.follow gives it the owner's size of text and a place on the screen, too");

    @ArchTest
    static final ArchRule MODEL_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("org.attune.model..")
            .should()
            .dependOnClassesThat(
                    resideOutsideOfPackages("org.attune.model..", "java.lang..", "java.util..", "org.jspecify.."));
}
