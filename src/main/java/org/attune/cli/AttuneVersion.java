package org.attune.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the manifest of its jar. */
final class AttuneVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String version = AttuneVersion.class.getPackage().getImplementationVersion();
        return new String[] {"attune " + (version == null ? "(development build)" : version)};
    }
}
