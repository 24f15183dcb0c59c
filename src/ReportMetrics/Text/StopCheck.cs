namespace ReportMetrics.Text;

/// <summary>
/// Whether a pass over a text may go on: asked at the start and then at the first place that the pass comes to in each further stretch,
/// so that cancelling is heard soon however long the text is. Each pass takes a copy of its own; the default never stops.
/// </summary>
/// <param name="cancellation">Stops the pass.</param>
/// <param name="asked">Where each question is noted, or <see langword="null"/>.</param>
internal struct StopCheck(CancellationToken cancellation, List<int>? asked = null)
{
    /// <summary>Characters between two questions; the slowest pass takes some 10 ms for so many.</summary>
    public const int Stretch = 1 << 16;

    private int _next;

    /// <summary>Says how far the pass has come.</summary>
    /// <param name="position">A place in the text, not before those said earlier.</param>
    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public void At(int position)
    {
        if (position >= _next)
        {
            _next = position + Stretch;
            asked?.Add(position);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
