package org.attune.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.attune.storage.FileKind;

/** What starts the program agrees with what the program is made of. */
@AnalyzeClasses(packages = "org.attune", importOptions = ImportOption.DoNotIncludeTests.class)
final class LaunchersTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final List<String> LAUNCHERS = List.of("pom.xml", "packaging/attune", "packaging/build-image");

    /**
     * The program adds the incubating module of the Vector API itself, through a class that is not exported. With the
     * option for modules the runtime would print a warning on standard error at each start.
     */
    @ArchTest
    static void launchersExportExactlyWhatAddingTheVectorApiNeeds(JavaClasses classes) throws IOException {
        boolean used = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("jdk.incubator.vector"));

        for (String launcher : LAUNCHERS) {
            String text = Files.readString(ROOT.resolve(launcher));
            assertThat(text.contains("--add-exports=java.base/jdk.internal.module=ALL-UNNAMED"))
                    .as("%s exports what adds the Vector API", launcher)
                    .isEqualTo(used);
        }
        assertThat(Files.readString(ROOT.resolve("packaging/attune"))).doesNotContain("jdk.incubator.vector,");
    }

    /** What a double click opens is what the program says that its sessions are. */
    @ArchTest
    static void theDesktopOpensSessionsAndTours(JavaClasses classes) throws IOException {
        Path linux = ROOT.resolve("packaging").resolve("linux");
        String types = Files.readString(linux.resolve("attune.xml"));
        List<String> entry = Files.readAllLines(linux.resolve("attune.desktop"));
        List<String> declared = Pattern.compile("<mime-type type=\"([^\"]+)\"")
                .matcher(types)
                .results()
                .map(type -> type.group(1))
                .toList();

        assertThat(declared).hasSize(2);
        assertThat(entry).contains("Exec=/opt/attune/bin/attune %f", "MimeType=" + String.join(";", declared) + ";");
        assertThat(types)
                .contains("<glob pattern=\"" + FileKind.SESSION.name("*") + "\"/>")
                .contains("<glob pattern=\"" + FileKind.TOUR.name("*.tour") + "\"/>");
        assertThat(Files.readString(ROOT.resolve("packaging/build-image"))).contains("packaging/linux/attune.xml");
    }
}
