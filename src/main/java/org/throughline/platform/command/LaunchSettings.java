package org.throughline.platform.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a launch keeps its files and what the environment says about its database. */
record LaunchSettings(Path dataFolder, Map<String, String> environment) {

    static final String DATA = "THROUGHLINE_DATA";

    LaunchSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    static LaunchSettings of(Optional<Path> option, Map<String, String> environment) {
        Path folder = option.or(() -> Optional.ofNullable(environment.get(DATA))
                        .filter(text -> !text.isBlank())
                        .map(Path::of))
                .orElse(Path.of("data"));
        return new LaunchSettings(folder, environment);
    }

    Path logFile() {
        return dataFolder.resolve("log").resolve("throughline.log");
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
