package org.attune.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What starts the program agrees with what the program is made of. */
final class LaunchersTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /**
     * The Vector API is an incubating module: whoever starts the program must ask for it, and then gets a warning on
     * stderr each time. So it is asked for when some class needs it, and only then.
     */
    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "packaging/attune", "packaging/build-image"})
    void askForTheVectorApiExactlyWhenItIsUsed(String launcher) throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.attune");
        boolean used = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("jdk.incubator.vector"));

        String script = Files.readString(ROOT.resolve(launcher));

        assertThat(script.contains("javafx.swing,jdk.incubator.vector"))
                .as("%s asks for jdk.incubator.vector beside javafx.swing", launcher)
                .isEqualTo(used);
    }
}
