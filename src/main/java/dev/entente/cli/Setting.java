package dev.entente.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be set of a pipeline, under one name in files, in the environment and among the flags. */
public enum Setting {
    NAMESPACE("namespace"),
    INPUT("input"),
    STATE_DIR("state.dir"),
    THREADS("threads"),
    STANDBY("standby"),
    TEXT_LIMIT("text.limit"),
    DETAIL_FROM("detail.from");

    static final String PREFIX = "entente.";

    private final String label;

    Setting(String label) {
        this.label = label;
    }

    /** As in a file of settings: {@code entente.state.dir}. */
    public String key() {
        return PREFIX + label;
    }

    /** As in the environment: {@code ENTENTE_STATE_DIR}. */
    public String variable() {
        return key().replace('.', '_').toUpperCase(Locale.ROOT);
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
    }

    static Optional<Setting> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(s -> s.variable().equals(variable))
                .findFirst();
    }
}
