using System.Text;

namespace VastBot.Logging;

/// <summary>A text writer whose text can be looked at without a copy, and that is used again for the next line.</summary>
internal sealed class CharBuffer : TextWriter
{
    private char[] _chars = new char[2048];
    private int _length;

    public override Encoding Encoding => Encoding.Unicode;

    public ReadOnlySpan<char> Text => _chars.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public override void Write(char value)
    {
        Reserve(1);
        _chars[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(buffer.Length);
        buffer.CopyTo(_chars.AsSpan(_length));
        _length += buffer.Length;
    }

    private void Reserve(int more)
    {
        if (_length + more > _chars.Length) Array.Resize(ref _chars, Math.Max(_length + more, 2 * _chars.Length));
    }
}
