// The least a Qt program does before its first window is painted: the limit that the console's start is held against.
#include <QApplication>
#include <QLabel>
#include <QLoggingCategory>
#include <QMainWindow>

namespace
{

class Window : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        qDebug("first window painted");
    }
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    Window window;
    window.setCentralWidget(new QLabel(QStringLiteral("班长台")));
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}
