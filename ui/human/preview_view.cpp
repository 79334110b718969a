// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/human/preview_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

namespace sightline::ui {
namespace {

constexpr int kLongestSide = 1200;
constexpr QSize kSmallest(280, 200);

QString share(double part) {
  return part > 0 && part < 0.001 ? PreviewView::tr("less than 0.1 %")
                                  : QStringLiteral("%1 %").arg(100 * part, 0, 'f', 1);
}

QString amountText(const HumanPreview& p) {
  if (!p.problem.empty()) return translated(p.problem);
  if (!p.hasMask) return PreviewView::tr("Nothing is known of what people marked on this image.");
  if (p.anybody == 0) return PreviewView::tr("Nothing is marked on this image.");
  if (p.people.number == 1) return PreviewView::tr("%1 of the image is marked.").arg(share(p.anybody));
  if (!p.people.isKnown())
    return PreviewView::tr("%1 of the image is marked at all, %2 in full; the number of people is not stated.")
        .arg(share(p.anybody), share(p.everybody));
  return PreviewView::tr("%1 people: %2 of the image is marked by at least one of them, %3 by all.")
      .arg(p.people.number)
      .arg(share(p.anybody), share(p.everybody));
}

}  // namespace

/// The image as large as it fits.
class PreviewView::Picture : public QWidget {
 public:
  explicit Picture(QWidget* parent) : QWidget(parent) {
    setMinimumSize(kSmallest);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  }
  void setImage(QImage image) {
    image_ = std::move(image);
    update();
  }
  void setFaded(bool faded) {
    faded_ = faded;
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (image_.isNull()) return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, image_.width() > width() * devicePixelRatioF());
    painter.setOpacity(faded_ ? 0.4 : 1);
    QRectF target(QPointF(), QSizeF(image_.size()).scaled(size(), Qt::KeepAspectRatio));
    target.moveCenter(QRectF(rect()).center());
    painter.drawImage(target, image_);
  }

 private:
  QImage image_;
  bool faded_ = false;
};

PreviewView::PreviewView(QWidget* parent)
    : QWidget(parent),
      picture_(new Picture(this)),
      place_(new QLabel(this)),
      amount_(makeCaption({}, this)),
      previous_(new QPushButton(tr("&Previous"), this)),
      next_(new QPushButton(tr("&Next"), this)),
      job_(this, [this](std::shared_ptr<const HumanPreview> preview) { showPreview(std::move(preview)); }) {
  place_->setObjectName(QStringLiteral("previewPlace"));
  place_->setFont(headingFont(font()));
  amount_->setObjectName(QStringLiteral("previewAmount"));
  amount_->setMinimumHeight(2 * amount_->fontMetrics().lineSpacing());
  amount_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  previous_->setObjectName(QStringLiteral("previousPreview"));
  next_->setObjectName(QStringLiteral("nextPreview"));
  previous_->setAccessibleName(tr("Previous image of the preview"));
  next_->setAccessibleName(tr("Next image of the preview"));
  for (auto* button : {previous_, next_}) button->setAutoDefault(false);
  connect(previous_, &QPushButton::clicked, this, [this] { step(-1); });
  connect(next_, &QPushButton::clicked, this, [this] { step(+1); });
  auto* row = new QHBoxLayout;
  row->addWidget(place_, 1);
  row->addWidget(previous_);
  row->addWidget(next_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(row);
  column->addWidget(picture_, 1);
  column->addWidget(amount_);
  for (auto* button : {previous_, next_}) button->setEnabled(false);
}

void PreviewView::setData(std::shared_ptr<const Dataset> dataset) {
  const std::string former = shown_ ? shown_->id : std::string();
  data_ = std::move(dataset);
  images_ = imagesWorthPreviewing(*data_);
  const auto same =
      std::find_if(images_.begin(), images_.end(), [&](std::size_t item) { return data_->items[item].id == former; });
  at_ = same == images_.end() ? std::min(at_, images_.empty() ? 0 : images_.size() - 1)
                              : static_cast<std::size_t>(same - images_.begin());
  request();
}

void PreviewView::setOutdated(bool outdated) { picture_->setFaded(outdated); }

void PreviewView::step(int images) {
  if (images_.empty()) return;
  const auto last = static_cast<std::ptrdiff_t>(images_.size()) - 1;
  at_ = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(at_) + images, 0, last));
  request();
}

void PreviewView::request() {
  if (images_.empty()) return;
  previous_->setEnabled(at_ > 0);
  next_->setEnabled(at_ + 1 < images_.size());
  const QColor c = humanColour();
  const Rgb colour{static_cast<std::uint8_t>(c.red()), static_cast<std::uint8_t>(c.green()),
                   static_cast<std::uint8_t>(c.blue())};
  job_.request([data = data_, item = images_[at_], colour](const std::stop_token&) {
    return humanPreview(*data, item, kLongestSide, colour);
  });
}

void PreviewView::showPreview(std::shared_ptr<const HumanPreview> preview) {
  shown_ = std::move(preview);
  const Canvas& canvas = shown_->picture;
  QImage image(canvas.width(), canvas.height(), QImage::Format_RGB32);
  for (int y = 0; y < canvas.height(); ++y)
    std::copy_n(&canvas.values()[static_cast<std::size_t>(y) * static_cast<std::size_t>(canvas.width())],
                canvas.width(), reinterpret_cast<std::uint32_t*>(image.scanLine(y)));
  picture_->setImage(canvas.empty() ? QImage() : image);
  place_->setText(tr("%1 (%2 of %3)").arg(QString::fromStdString(shown_->id)).arg(at_ + 1).arg(images_.size()));
  amount_->setText(amountText(*shown_));
  picture_->setAccessibleName(tr("Preview of %1").arg(QString::fromStdString(shown_->id)));
  Q_EMIT pictureShown();
}

}  // namespace sightline::ui
