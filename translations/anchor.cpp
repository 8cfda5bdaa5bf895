// A static library needs an object of its own; the translations themselves are resources.
namespace Floorwatch::Translations
{
extern const int present;
const int present = 1;
} // namespace Floorwatch::Translations
