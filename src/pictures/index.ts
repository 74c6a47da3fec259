export { PicturesModule } from './pictures.module';
