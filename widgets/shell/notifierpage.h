// The page "Alerts": what sounds, what the desktop shows, and when nothing is to disturb.
#pragma once

#include "shell/notifier.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace Floorwatch::Shell
{

class NotifierPage : public QWidget
{
    Q_OBJECT
public:
    /// `notifier` must outlive the page; `zone` is that in which times are shown.
    NotifierPage(Notifier &notifier, QTimeZone zone, QWidget *parent = nullptr);

    enum class Sound : quint8 { Info, Warning, Critical, Special };
    static constexpr size_t SoundCount = 4;
    /// Chooses a sound file; the file dialog ends here.
    void useFile(Sound sound, const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSounds();
    QWidget *makeNotes();
    QWidget *makeQuiet();
    QLabel *addRow(QFormLayout *form, QWidget *field);
    void connectFields();
    void fill();
    void fillSound(size_t row);
    void fillDevices();
    void take();
    void chooseFile(size_t row);
    void showState();
    void showQuiet();
    void retranslate();
    [[nodiscard]] static QString &soundIn(NotifierSettings &settings, size_t row);

    struct SoundRow {
        QComboBox *box;
        QPushButton *tryIt;
    };

    Notifier &m_notifier;
    const QTimeZone m_zone;
    QLabel *m_soundTitle;
    std::vector<SoundRow> m_sounds;
    QSlider *m_volume;
    QComboBox *m_device;
    QLabel *m_trouble;
    QLabel *m_noteTitle;
    QCheckBox *m_onDesktop;
    QComboBox *m_least;
    QCheckBox *m_names;
    QCheckBox *m_namesWhenLocked;
    QLabel *m_wayGlyph;
    QLabel *m_way;
    QLabel *m_quietTitle;
    QLabel *m_quiet;
    QPushButton *m_quietShort;
    QPushButton *m_quietLong;
    QPushButton *m_quietForever;
    QPushButton *m_quietEnd;
    QCheckBox *m_criticalAlways;
    std::vector<std::pair<QLabel *, QWidget *>> m_labels;
    bool m_filling = false;
};

} // namespace Floorwatch::Shell
