package org.attune.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a report that are measured one after the other, and again. */
final class ReportFileTest {
    @TempDir
    private Path folder;

    @Test
    void aPartMeasuredAgainReplacesItsOwnFiguresOnly() throws IOException {
        ReportFile report = new ReportFile(folder.resolve("new").resolve("benchmark.json"));
        ObjectNode curves = Figures.object();
        curves.set("finalCurveMillis", Figures.value(new Sample(List.of(900.0, 1000.0, 1100.0))));
        curves.putObject("details").putArray("curves").add("old").add("older");
        ObjectNode kernels = Figures.object();
        kernels.set("vectorOverScalar", Figures.ratio(new Sample.Ratio(3.5, 4, 0.1)));
        kernels.putObject("details").putArray("kernels").add("one");
        ObjectNode again = Figures.object();
        again.set("finalCurveMillis", Figures.object().put("value", 800).put("runs", 1));
        again.putObject("details").putArray("curves").add("new");

        for (ObjectNode part : List.of(curves, kernels, again)) {
            report.merge(part);
        }

        ObjectNode read = report.read();
        assertThat(read.at("/finalCurveMillis").toString()).isEqualTo("{\"value\":800,\"runs\":1}");
        assertThat(read.at("/details/curves").toString()).isEqualTo("[\"new\"]");
        assertThat(read.at("/details/kernels").toString()).isEqualTo("[\"one\"]");
        assertThat(read.at("/vectorOverScalar/value").doubleValue()).isEqualTo(3.5);
        assertThat(read.at("/vectorOverScalar/spread").doubleValue()).isEqualTo(0.1);
    }

    @Test
    void whatIsNoLongerKnownGoes() throws IOException {
        ReportFile report = new ReportFile(folder.resolve("benchmark.json"));
        ObjectNode first = Figures.object();
        first.put("kept", 1).put("gone", 2);
        report.merge(first);

        report.replace(List.of("gone"), Figures.object().put("come", 3));

        assertThat(report.read().toString()).isEqualTo("{\"kept\":1,\"come\":3}");
    }

    @Test
    void latenciesHaveMedianAndTail() {
        ObjectNode latency = Figures.latency(new Sample(List.of(10.0, 20.0, 30.0, 40.0, 50.0)));

        assertThat(latency.toString())
                .isEqualTo("{\"median\":30.0,\"p95\":48.0,\"runs\":5,\"spread\":20.0,\"least\":10.0,\"largest\":50.0}");
    }
}
