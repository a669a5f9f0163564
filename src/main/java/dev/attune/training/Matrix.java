package dev.attune.training;

import java.util.Arrays;

/** Rows of few values: compressed sparse rows. */
final class Matrix {
    final int width;
    final int[] starts;
    final int[] columns;
    final float[] values;

    Matrix(int width, int[] starts, int[] columns, float[] values) {
        this.width = width;
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    int rows() {
        return starts.length - 1;
    }

    /** The rows with these indices, in this order. */
    Matrix rows(int[] chosen) {
        int total = 0;
        for (int row : chosen) {
            total += starts[row + 1] - starts[row];
        }
        int[] newStarts = new int[chosen.length + 1];
        int[] newColumns = new int[total];
        float[] newValues = new float[total];
        int at = 0;
        for (int i = 0; i < chosen.length; i++) {
            int from = starts[chosen[i]];
            int length = starts[chosen[i] + 1] - from;
            System.arraycopy(columns, from, newColumns, at, length);
            System.arraycopy(values, from, newValues, at, length);
            at += length;
            newStarts[i + 1] = at;
        }
        return new Matrix(width, newStarts, newColumns, newValues);
    }

    static Matrix dense(double[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        int[] starts = new int[rows.length + 1];
        int[] columns = new int[rows.length * width];
        float[] values = new float[rows.length * width];
        for (int r = 0; r < rows.length; r++) {
            starts[r + 1] = (r + 1) * width;
            for (int c = 0; c < width; c++) {
                columns[r * width + c] = c;
                values[r * width + c] = (float) rows[r][c];
            }
        }
        return new Matrix(width, starts, columns, values);
    }

    @Override
    public String toString() {
        return rows() + " x " + width + Arrays.toString(new int[] {columns.length});
    }
}
