package dev.entente.serve.store;

/** What a column holds. Days and times are native types where the database has them, and sortable text elsewhere. */
public enum ColumnType {
    TEXT,
    /** A whole number of 64 bits. */
    NUMBER,
    /** A floating-point number of 64 bits. */
    DECIMAL,
    FLAG,
    /** A {@link java.time.LocalDate}. */
    DAY,
    /** A {@link java.time.Instant}, to the microsecond. */
    TIME
}
