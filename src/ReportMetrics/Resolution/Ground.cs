using System.Runtime.InteropServices;

namespace ReportMetrics.Resolution;

/// <summary>A period with what it rests on.</summary>
/// <param name="Period">The period, or <see langword="null"/> where nothing names a year.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Start">Start of the year or word in the normalised text.</param>
/// <param name="End">Its end; equal to <paramref name="Start"/> if there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GroundedPeriod(ReferencePeriod? Period, PeriodBasis Basis, int Start, int End);

/// <summary>A status with what it rests on.</summary>
/// <param name="Basis">What it rests on.</param>
/// <param name="Start">Start of the word in the normalised text.</param>
/// <param name="End">Its end; equal to <paramref name="Start"/> if there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GroundedStatus(StatusBasis Basis, int Start, int End)
{
    public ObservationStatus Status => Basis == StatusBasis.NoPlan ? ObservationStatus.Actual : ObservationStatus.Planned;
}
