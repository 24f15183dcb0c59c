namespace ReportMetrics.Text;

/// <summary>
/// Whether passes over a text may go on: asked where a pass starts and then at the first place that it comes to in each further stretch,
/// so that cancelling is heard soon however long the text is. A place before the last question begins another pass; the default never stops.
/// </summary>
/// <param name="cancellation">Stops the pass.</param>
/// <param name="asked">Where each question is noted, or <see langword="null"/>.</param>
internal struct StopCheck(CancellationToken cancellation, List<int>? asked = null)
{
    /// <summary>Characters between two questions; the slowest pass takes some 10 ms for so many.</summary>
    public const int Stretch = 1 << 16;

    private int _next;

    /// <summary>Says how far a pass has come.</summary>
    /// <param name="position">A place in the text.</param>
    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public void At(int position)
    {
        // One comparison for both ends of the stretch that the last question stands for.
        if ((uint)(position - _next + Stretch) >= Stretch)
        {
            _next = position + Stretch;
            asked?.Add(position);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
